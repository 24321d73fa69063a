package org.veranda.server.operations.watching;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.realtime.view.ChannelBook;
import org.veranda.server.realtime.view.ChannelBook.Entry;

import java.util.List;
import java.util.Map;

/// The occupied channels, the fullest first, and no more than a page can show.
@RestController
class ChannelsResource {

    private static final int MOST = 200;

    private final ChannelBook channels;

    ChannelsResource(ChannelBook channels) {
        this.channels = channels;
    }

    @GetMapping("/operator/api/channels")
    Map<String, Object> channels(@RequestParam(defaultValue = "") String prefix) {
        List<Entry> found = channels.channels(prefix);
        return Map.of(
                "data",
                found.stream().limit(MOST).toList(),
                "meta",
                Map.of("total", found.size(), "most", MOST));
    }
}
