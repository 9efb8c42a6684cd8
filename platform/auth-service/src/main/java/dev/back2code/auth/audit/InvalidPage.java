package dev.back2code.auth.audit;

/** There is no such page of the audit log. */
public final class InvalidPage extends RuntimeException {

    private final String slug;

    private InvalidPage(String slug, String message) {
        super(message);
        this.slug = slug;
    }

    static InvalidPage limit(int most) {
        return new InvalidPage("invalid-limit", "limit must be 1 to " + most);
    }

    static InvalidPage cursor() {
        return new InvalidPage("invalid-cursor", "cursor is not one that this route gave");
    }

    /** Which problem it is. */
    public String slug() {
        return slug;
    }
}
