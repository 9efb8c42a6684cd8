package dev.back2code.katas.data03;

import dev.back2code.kit.Actor;
import dev.back2code.kit.StorageApi;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One reader's feed over HTTP. */
record Feed(StorageApi api, Actor reader) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Item(UUID id) {}

    record Page(List<Item> items, @Nullable String next) {

        List<UUID> ids() {
            return items.stream().map(Item::id).toList();
        }
    }

    /** The raw answer; a null cursor asks for the first page. */
    Response ask(@Nullable String cursor, int limit) {
        RequestSpecification request = api.as(reader).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/feed");
    }

    Page page(@Nullable String cursor, int limit) {
        return JSON.readValue(
                ask(cursor, limit).then().statusCode(200).extract().asString(), Page.class);
    }

    /** All ids from the first page to the last, with something done between pages. */
    List<UUID> walk(int limit, Consumer<Page> afterEachPage) {
        List<UUID> seen = new ArrayList<>();
        Page page = page(null, limit);
        // A feed whose pages never end is cut here and fails on its repetitions.
        for (int pages = 0; pages < 60; pages++) {
            seen.addAll(page.ids());
            afterEachPage.accept(page);
            if (page.next() == null) {
                return seen;
            }
            page = page(page.next(), limit);
        }
        return seen;
    }

    List<UUID> walk(int limit) {
        return walk(limit, page -> {});
    }

    /** The cursor behind the first {@code pages} pages. */
    String cursorAfter(int pages, int limit) {
        String cursor = null;
        for (int i = 0; i < pages; i++) {
            cursor = page(cursor, limit).next();
            if (cursor == null) {
                throw new AssertionError(
                        "The feed ended after %d pages of %d notes; it has 200,000.".formatted(i + 1, limit));
            }
        }
        return String.valueOf(cursor);
    }
}
