package dev.back2code.kit.start;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, sends forms and does not follow redirects: each step of a flow is seen. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> open(URI page) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(URI target, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** The hidden field against forgery in a page. */
    static String csrf(HttpResponse<String> page) {
        Matcher field = CSRF.matcher(page.body());
        if (!field.find()) {
            throw new AssertionError("no field _csrf in " + page.body());
        }
        return field.group(1);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
