package dev.back2code.katas.sys00;

import dev.back2code.core.seam.RequestIds;
import org.jspecify.annotations.Nullable;

public class CheckedRequestIds implements RequestIds {

    @Override
    public String resolve(@Nullable String given) {
        throw new UnsupportedOperationException("CheckedRequestIds.resolve is yours to write (sys-00)");
    }
}
