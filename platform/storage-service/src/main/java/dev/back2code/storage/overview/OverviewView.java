package dev.back2code.storage.overview;

import dev.back2code.storage.seam.OverviewItem;
import java.util.List;
import java.util.UUID;

/** The overview as this service shows it. */
record OverviewView(List<Item> items) {

    static OverviewView of(List<OverviewItem> items) {
        return new OverviewView(items.stream().map(Item::of).toList());
    }

    record Item(UUID id, String title, List<String> tags, int shareCount, String ownerName) {

        static Item of(OverviewItem item) {
            return new Item(item.id().value(), item.title(), item.tags(), item.shareCount(), item.ownerName());
        }
    }
}
