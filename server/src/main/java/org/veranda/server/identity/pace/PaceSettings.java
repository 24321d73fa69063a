package org.veranda.server.identity.pace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests are answered: so many at once, and then so many a minute.
///
/// @param signIn sign-ins from one network address
/// @param register users registered by one user, each of which costs a hash
/// @param user requests of one user
/// @param address requests from one network address by callers who are not signed in
/// @param wrongCall calls of the HTTP API, or with an API key, from one network address that were signed wrongly
/// @param machine requests with one API key, each of which may hold many reports
@ConfigurationProperties("veranda.pace")
record PaceSettings(
        @DefaultValue({}) SignIn signIn,
        @DefaultValue({}) Register register,
        @DefaultValue({}) OfUser user,
        @DefaultValue({}) OfAddress address,
        @DefaultValue({}) WrongCall wrongCall,
        @DefaultValue({}) OfMachine machine) {

    record SignIn(@DefaultValue("600") long atOnce, @DefaultValue("120") long aMinute) {}

    record Register(@DefaultValue("60") long atOnce, @DefaultValue("60") long aMinute) {}

    record OfUser(@DefaultValue("3000") long atOnce, @DefaultValue("60000") long aMinute) {}

    record OfAddress(@DefaultValue("10000") long atOnce, @DefaultValue("60000") long aMinute) {}

    record OfMachine(@DefaultValue("1000") long atOnce, @DefaultValue("12000") long aMinute) {}

    record WrongCall(@DefaultValue("600") long atOnce, @DefaultValue("120") long aMinute) {}
}
