package org.veranda.server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.json.JsonMapper;

/// One JSON for everything: what REST answers is written as what the wire carries.
@Configuration(proxyBeanMethods = false)
class JsonLanguage {

    @Bean
    WireCodec wireCodec() {
        return new WireCodec();
    }

    @Bean
    JsonMapper jsonMapper(WireCodec codec) {
        return codec.mapper();
    }
}
