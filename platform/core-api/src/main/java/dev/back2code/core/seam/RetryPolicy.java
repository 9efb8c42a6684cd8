package dev.back2code.core.seam;

import java.util.concurrent.Callable;

/** Decides whether a call of storage-service that has failed is made once more, and when. */
public interface RetryPolicy {

    /**
     * Makes a call, on the thread of the caller, and makes it again where that is safe, may help and can be afforded. One
     * object serves all requests of this instance, which come at the same time.
     *
     * <p><b>Which failures.</b> A call ends by an exception: {@code StorageRefusal} (storage-service said no: a status and
     * perhaps {@code Retry-After}), {@code StorageFailure} (no answer that can be used; its kind says how far the call
     * came) or any other.
     *
     * <table>
     *   <caption>What is made again</caption>
     *   <tr><td>nothing was sent ({@code NOT_REACHED})<td>yes, whatever the call
     *   <tr><td>the connection was lost ({@code LOST}), or the answer is 429 or 503<td>if the call is {@linkplain
     *       CallSpec#repeatable() repeatable}
     *   <tr><td>no answer in time ({@code LATE}), or one that makes no sense ({@code UNUSABLE})<td>as you like if the call
     *       is repeatable, else never
     *   <tr><td>every other refusal, every other exception, such as {@link CallNotPermitted}: that nobody is asked is decided
     *       further in, and nothing was done<td>never
     * </table>
     *
     * <p><b>How often.</b> At most three attempts for a call, the first included. If the caller {@linkplain
     * CallSpec#callerRepeats() repeats by itself}, one.
     *
     * <p><b>How many in all.</b> For all threads together: among any <i>n</i> calls that follow each other there are at most
     * 10 + <i>n</i> / 10 further attempts, rounded up, from the first call on. As long as less than that was used, a failure that may be
     * made again is.
     *
     * <p><b>When.</b> Before the second attempt passes a time of 0 to 100 ms, before the third one of 0 to 200 ms, each such
     * time as likely as another, whatever other calls and other instances wait for. If storage-service says {@code
     * Retry-After}, in seconds or as a date, none of that is earlier: the wait is as long as it says, and up to that limit
     * longer. What is no number of seconds and no date says nothing. All waiting is done by {@link Pause}.
     *
     * <p><b>Until when.</b> No wait is begun that would not end before {@link CallSpec#deadline()}, by the service's {@code
     * InstantSource}; nor one that an interrupt has ended gone on with. Then the call has failed, at once. After an
     * interrupt the thread is still marked as interrupted.
     *
     * @param attempt makes the call once, each time it is called
     * @return what the attempt that succeeded returned
     * @throws Exception what an attempt threw, itself: the last one, or rather one whose outcome is unknown. Who is told
     *     that nothing was done must be able to rely on it
     */
    <T> T call(CallSpec spec, Callable<T> attempt) throws Exception;
}
