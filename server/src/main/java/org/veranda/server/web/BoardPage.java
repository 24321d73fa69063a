package org.veranda.server.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Leads `/board` to the board's page, under a path from which its own files are found.
@Configuration(proxyBeanMethods = false)
class BoardPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/board", "/board/");
        views.addViewController("/board/").setViewName("forward:/board/index.html");
    }
}
