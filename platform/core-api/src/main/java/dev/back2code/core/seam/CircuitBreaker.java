package dev.back2code.core.seam;

import java.util.concurrent.Callable;

/** Decides whether storage-service is asked at all. */
public interface CircuitBreaker {

    /**
     * Makes one call, on the thread of the caller, or refuses to. It is asked for each attempt: {@link RetryPolicy} is
     * around it. One object serves all requests of this instance, which come at the same time. Each of the {@link Endpoints}
     * is judged by its own calls. All times are told by the service's {@code InstantSource}, which tests hold.
     *
     * <p><b>What a call says.</b> A call ends by a value or an exception: {@code StorageRefusal} (a status, and perhaps {@code
     * Retry-After}), {@code StorageFailure} (no answer that can be used; its kind says how) or any other.
     *
     * <table>
     *   <caption>Judging a call</caption>
     *   <tr><td>it took 800 ms or longer, however it ended<td>bad
     *   <tr><td>nothing was reached ({@code NOT_REACHED}), the connection was lost ({@code LOST}), the answer makes no
     *       sense ({@code UNUSABLE}), or is 429 or 503<td>bad
     *   <tr><td>an answer, every other refusal among them: what is wrong there is the request<td>good
     *   <tr><td>no answer in time ({@code LATE}) in less than 800 ms: somebody would not wait; every other exception
     *       <td>it says nothing
     * </table>
     *
     * <p><b>Closed.</b> Every call is made. Of the last twenty calls that were good or bad those are counted that ended in the
     * last ten seconds, one second more if you like. As soon as these are ten at least, and half of them or more are bad, it
     * opens; to look when a bad one has ended is enough.
     *
     * <p><b>Open.</b> No call is made, each is refused by {@link CallNotPermitted}, which says how long that will go on. It
     * lasts for two seconds and a random time of up to one second more, each time drawn anew, at each instance another one.
     * If a bad call that counted in the state before has named a later moment by {@code Retry-After} in seconds ({@code
     * StorageRefusal.retryAfter}), it lasts until then, and the random time more, but no longer than 30 seconds and the
     * random time. Refusals prolong nothing.
     *
     * <p><b>Half-open.</b> Then three calls are made on trial, all others refused. If all three end well it is closed, and what
     * was counted before is forgotten. As soon as one ends badly it is open again. One that says nothing makes room for
     * another at once. For one that has not ended after three seconds nobody waits any longer: as you like it counts as bad,
     * or makes room for another.
     *
     * <p>A call counts only for the state in which it began. What ends when there is another one, or that one again, changes
     * nothing.
     *
     * @param endpoints which part of storage-service it asks
     * @param call makes the call once; is called once at most
     * @return what the call returned
     * @throws Exception what the call threw, itself
     * @throws CallNotPermitted if the call is not made
     */
    <T> T call(Endpoints endpoints, Callable<T> call) throws Exception;
}
