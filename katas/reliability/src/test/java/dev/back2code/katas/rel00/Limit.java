package dev.back2code.katas.rel00;

import java.time.Duration;
import java.util.concurrent.Callable;

/** The seam's method: {@code dev.back2code.storage.seam.TimeLimit} itself is another type in the service than here. */
interface Limit {

    <T> T call(Callable<T> work, Duration limit) throws Exception;
}
