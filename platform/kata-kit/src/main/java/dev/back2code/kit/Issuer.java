package dev.back2code.kit;

import java.util.Map;

/** Whose tokens the services trust. */
public interface Issuer {

    /** What makes this service trust it. */
    Map<String, String> properties(PlatformService service);
}
