package dev.back2code.kit.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** What nobody should send, for each place where a value can stand. */
final class Values {

    /** As JSON, or almost; none looks like what a service must not tell, since notes are told again. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "0",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "1.5",
            "-0",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\u202e\\u2066\"",
            "\"\\u0007\"",
            "\"\u0001\"",
            "\"\\x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[\"a\",1,null,{}]",
            "{\"\":null}",
            "{\"a\":1,\"a\":2}",
            "{\"@class\":\"Runtime\"}",
            "\"'; drop table notes; --\"",
            "\"%s%n%x\"",
            "\"../../etc/passwd\"",
            "\"${jndi:ldap://127.0.0.1:1/x}\"",
            "\"#{1000 * 7}\"",
            "\"<script>alert(1)</script>\"",
            "\"1-2-3-4-5\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"9999-12-31T23:59:59Z\"",
            "NaN",
            "undefined",
            "'x'",
            "01",
            "\"",
            "\"" + "x".repeat(70_000) + "\"",
            "\"" + "\\u00e9".repeat(33_000) + "\"",
            "[" + "1,".repeat(30_000) + "1]",
            "[".repeat(500) + "]".repeat(500));

    /** In a target or a form, escaped or not. */
    private static final List<String> TEXT = List.of(
            "",
            "%00",
            "a%00b",
            "%",
            "%zz",
            "%c0%ae",
            "%ff%fe",
            "%ed%a0%80",
            "%e2%80%ae",
            "..",
            "..%2f..%2fetc%2fpasswd",
            "%252e%252e",
            "%0d%0aX-Injected:%20yes",
            ";a=b",
            "-1",
            "0",
            "101",
            "1e3",
            "99999999999999999999",
            "null",
            "true",
            "%7B%7D",
            "[]",
            "{x}",
            "\u00ff\u00fe",
            "%20",
            "+",
            "'%20or%20'1'='1",
            "%25%5f%5c",
            "1-2-3-4-5",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(300),
            "x".repeat(7_000),
            "%E2%9C%93".repeat(200));

    private static final List<String> HEADER = List.of(
            "",
            " ",
            "null",
            "*",
            "-5",
            "99999999999999999999",
            "\"\"",
            "\"1\"",
            "W/\"1\"",
            "\"99999999999999999999\"",
            "\"-1\"",
            "\"1\", \"2\"",
            "\"1\", *",
            "\"",
            "a\tb",
            "\u00e9\u00ff",
            "a;b=c,d;e",
            "0123456789abcdef",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "${jndi:ldap://127.0.0.1:1/x}",
            "../../etc/passwd",
            "\"a\", ".repeat(400),
            "x".repeat(300),
            "x".repeat(9_000));

    private Values() {}

    static String json(RandomGenerator random) {
        return any(JSON, random);
    }

    static String text(RandomGenerator random) {
        return any(TEXT, random);
    }

    static String header(RandomGenerator random) {
        return any(HEADER, random);
    }

    static <T> T any(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
