package org.veranda.server.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Serves the pages `/board` and `/operator`. Their files are told apart by their content: in a reproducible
/// build all have the same date, and a browser would keep those of an older version.
@Configuration(proxyBeanMethods = false)
class StaticPages implements WebMvcConfigurer {

    private static final List<String> NAMES = List.of("board", "operator");

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        for (String name : NAMES) {
            views.addRedirectViewController("/" + name, "/" + name + "/");
            views.addViewController("/" + name + "/")
                    .setViewName("forward:/" + name + "/index.html");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        for (String name : NAMES) {
            files.addResourceHandler("/" + name + "/**")
                    .addResourceLocations("classpath:/static/" + name + "/")
                    .setCacheControl(CacheControl.noCache())
                    .setUseLastModified(false)
                    .setEtagGenerator(StaticPages::digest);
        }
    }

    private static String digest(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getDescription(), e);
        }
    }
}
