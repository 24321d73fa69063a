package org.veranda.desktop.bench;

import org.veranda.desktop.testing.ServerProcess;
import org.veranda.wire.WireCodec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `./veranda bench coldstart`: from the start of the console's process until rooms from a server
/// on the same machine stand on its screen, for 300 and for 7,351 rooms; medians. Then what the last
/// of these consoles takes of the memory once its board is live.
public final class ColdStartBench {

    private static final int[] SIZES = {300, 7_351};
    private static final int RUNS = Integer.getInteger("veranda.coldstart.runs", 7);
    private static final int FIRST_ADDED = 161;
    private static final String LIVE = "The board is live";
    private static final String PASSWORD = "demo-veranda";
    private static final Pattern USABLE =
            Pattern.compile("The board is usable: (\\d+) rooms, (\\d+) ms.*");

    private ColdStartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(Machine.describe());
        Path folder = Files.createTempDirectory("veranda-coldstart");
        List<String> results = new ArrayList<>();
        int there = FIRST_ADDED;
        try (ServerProcess server = ServerProcess.start(folder)) {
            for (int rooms : SIZES) {
                grow(server.address(), there, rooms);
                there = rooms + 1;
                results.add(measure(server.address(), rooms, folder));
            }
        }
        System.out.println(
                "BENCH {\"name\":\"coldstart\",\"runs\":%d,%s}"
                        .formatted(RUNS, String.join(",", results)));
    }

    private static String measure(String server, int rooms, Path folder)
            throws IOException, InterruptedException {
        List<Started> starts = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            starts.add(start(server, rooms, folder));
        }
        Footprint taken = starts.getLast().footprint();
        List<Long> millis = starts.stream().map(Started::millis).sorted().toList();
        long median = millis.get(RUNS / 2);
        System.out.printf(
                Locale.ROOT,
                "%,d rooms: median %d ms, best %d, worst %d; heap %d MB, resident %d MB%n",
                rooms,
                median,
                millis.getFirst(),
                millis.getLast(),
                taken.heapMegabytes(),
                taken.residentMegabytes());
        return "\"rooms_%1$d_ms\":%2$d,\"rooms_%1$d_heap_mb\":%3$d,\"rooms_%1$d_rss_mb\":%4$d"
                .formatted(rooms, median, taken.heapMegabytes(), taken.residentMegabytes());
    }

    private record Started(long millis, Footprint footprint) {}

    private static Started start(String server, int rooms, Path folder)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.veranda.desktop.Launcher",
                        "--server",
                        server,
                        "--user",
                        "desk@quinta.example",
                        "--headless-demo",
                        folder.toString());
        builder.environment().put("VERANDA_PASSWORD", PASSWORD);
        Process console = builder.redirectErrorStream(true).start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(console.getInputStream(), StandardCharsets.UTF_8))) {
            long millis = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher usable = USABLE.matcher(line);
                if (usable.matches()) {
                    millis = checked(usable, rooms);
                } else if (line.startsWith(LIVE)) {
                    return new Started(millis, Footprint.of(console));
                }
            }
            throw new IOException("Cannot measure: the console ended before its board was usable");
        } finally {
            console.destroy();
            console.waitFor();
        }
    }

    private static long checked(Matcher usable, int rooms) throws IOException {
        if (Integer.parseInt(usable.group(1)) != rooms) {
            throw new IOException("Cannot measure: " + usable.group(1) + " rooms, not " + rooms);
        }
        return Long.parseLong(usable.group(2));
    }

    private static void grow(String server, int from, int to)
            throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("name,room_type,location,floor\n");
        for (int number = from; number <= to; number++) {
            csv.append("X%04d,A,Garden wing,%d%n".formatted(number, 4 + number / 100));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            String token = token(client, server);
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(URI.create(server + "/api/v1/rooms/import"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "text/csv")
                                    .POST(BodyPublishers.ofString(csv.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("Cannot add rooms: " + answer.body());
            }
        }
    }

    private static String token(HttpClient client, String server)
            throws IOException, InterruptedException {
        String body =
                "{\"email\":\"admin@quinta.example\",\"password\":\"%s\"}".formatted(PASSWORD);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(server + "/api/v1/auth/login"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new WireCodec()
                .mapper()
                .readTree(answer.body())
                .path("data")
                .path("access_token")
                .asString();
    }
}
