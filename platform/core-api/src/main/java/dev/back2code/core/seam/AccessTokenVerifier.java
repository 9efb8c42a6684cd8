package dev.back2code.core.seam;

/**
 * Who is asking, by an access token: a JWT (RFC 7519) as RFC 9068 profiles it, in compact form. It is valid if
 *
 * <ul>
 *   <li>it has at most 8,192 characters, and neither its header nor its claims name a member twice;
 *   <li>{@code typ} is {@code at+jwt} or {@code application/at+jwt}, in whatever case; {@code alg} is {@code RS256}; there is
 *       no {@code crit};
 *   <li>{@code iss} is, character for character, the name of a trusted issuer, and the signature is right under the key
 *       that this issuer publishes as {@code kid};
 *   <li>{@code aud} is the policy's audience, or an array that holds it;
 *   <li>{@code exp} is there and at most 30 seconds past; {@code nbf} and {@code iat}, where they are there, are at most 30
 *       seconds to come; all by the service's clock;
 *   <li>{@code sub} and {@code tenant} are UUIDs of 36 characters; {@code scope} is a text, names with a blank between them;
 *       {@code name} is a text. The last two may be absent.
 * </ul>
 *
 * The keys of an issuer come from the address in the policy and from nowhere else. They are fetched when a token first needs
 * one, and kept. They are fetched again before they are used once they are more than five minutes old, and if a token names
 * one that is not among them; but an issuer is asked at most once in 30 seconds, or once a second as long as none of its
 * keys is known. If that fails, the keys that were fetched before are used on. No request waits longer than two seconds for
 * an issuer, and none whose key is at hand waits because another's is not.
 */
public interface AccessTokenVerifier {

    /**
     * The caller, as the token says. Many threads call at once.
     *
     * @param token what came behind {@code Bearer}
     * @throws InvalidToken if it is not valid, also if its key is not among those that the issuer published within the last
     *     30 seconds
     * @throws KeysUnavailable if nobody can say: its key is not known, and the issuer gave no answer that can be used
     */
    Actor verify(String token) throws InvalidToken;
}
