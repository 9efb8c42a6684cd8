package dev.back2code.service.binding;

import org.jspecify.annotations.Nullable;

/** A property names a class that cannot serve its seam. Fails the start. */
public final class UnusableSeam extends RuntimeException {

    private UnusableSeam(Seam seam, String problem, @Nullable Throwable cause) {
        super(
                "%s=%s: %s; expected is the name of a class that implements %s"
                        .formatted(
                                seam.property(),
                                seam.className(),
                                problem,
                                seam.type().getName()),
                cause);
    }

    static UnusableSeam missing(Seam seam, Throwable cause) {
        return new UnusableSeam(seam, "no such class can be loaded (" + cause + ")", cause);
    }

    static UnusableSeam otherType(Seam seam) {
        return new UnusableSeam(seam, "it does not implement the seam", null);
    }
}
