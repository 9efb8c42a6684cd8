package dev.back2code.storage.seam;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.UserId;

/**
 * What the members of a tenant may use, in units. At every moment, for whoever looks: a quota's {@code used} is the sum
 * of its bookings and is at most its {@code allowance}, and the allowances of a tenant add up to the same total.
 *
 * <p>Where the server ends a transaction for the sake of concurrency (SQLSTATE 40001 or 40P01), at whatever statement
 * or at the commit, the work is done again in a new transaction. After at least three and at most five attempts it is
 * given up as {@link Busy}. No other failure is tried again. What fails leaves nothing behind.
 */
public interface Quotas {

    /**
     * Uses units of the actor's own quota: raises {@code used} and adds one row to {@code quota_bookings}, with the time
     * of the service's clock, or neither.
     *
     * @return what is used now
     * @throws InvalidUnits if units are less than 1
     * @throws UnknownQuota if the actor has no quota
     * @throws QuotaExceeded if more would be used than the allowance, however large the sum
     */
    int consume(Actor actor, int units);

    /**
     * Moves allowance from the actor's quota to that of a member of the same tenant. To oneself it is refused or granted
     * as to others, and changes nothing.
     *
     * @throws InvalidUnits if units are less than 1
     * @throws UnknownQuota if one of the two has no quota in the actor's tenant
     * @throws QuotaExceeded if the actor's allowance would fall below what is used, or the receiver's leave the range of
     *     {@code int}
     */
    void transfer(Actor from, UserId to, int units);

    /** The quotas of the actor's tenant, at one moment. A tenant without quotas has zero of all. */
    QuotaReport report(Actor actor);
}
