package youke.server.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Codes of the second step, checked against the secret that is kept sealed. */
final class SecondCodes {
  private static final Logger LOG = LoggerFactory.getLogger(SecondCodes.class);

  private final Accounts accounts;
  private final SecretBox box;

  SecondCodes(Accounts accounts, SecretBox box) {
    this.accounts = accounts;
    this.box = box;
  }

  /** Offers a person a new secret; nothing changes until a code of it is shown. */
  void offer(long person, String secret) {
    accounts.offerTotp(person, box.seal(secret, person));
  }

  /**
   * Whether a secret sealed here can be opened wherever those of others can: false in a process
   * that has a data folder, and so a key, of its own beside others on one database.
   */
  boolean sealsForAll() {
    return box.isGiven()
        || accounts
            .anyTotp()
            .map(other -> box.open(other.sealed(), other.person()).isPresent())
            .orElse(true);
  }

  /** The step of time of a code that a sealed secret gives around now. */
  OptionalLong matching(long person, String sealed, String typed, Instant now) {
    Optional<String> secret = box.open(sealed, person);
    if (secret.isEmpty()) {
      LOG.error(
          "The second step of {} cannot be checked: {} is not the key it was made under",
          person,
          SecretBox.SETTING);
      return OptionalLong.empty();
    }
    return Totp.matching(secret.get(), plain(typed), now);
  }

  /**
   * Uses up a code.
   *
   * @param typed six digits of the authenticator app, or a recovery code
   * @return which it was; empty when it is wrong, was used before, or the second step is off
   */
  Optional<How> use(Accounts.Account account, String typed, Instant now) {
    String sealed = account.totpSecret();
    if (sealed == null) {
      return Optional.empty();
    }
    OptionalLong step = matching(account.person(), sealed, typed, now);
    if (step.isPresent()) {
      return accounts.useTotpStep(account.person(), step.getAsLong())
          ? Optional.of(How.AUTHENTICATOR)
          : Optional.empty();
    }
    return accounts.useRecoveryCode(account.person(), RecoveryCodes.hash(plain(typed)))
        ? Optional.of(How.RECOVERY_CODE)
        : Optional.empty();
  }

  private static String plain(String typed) {
    return typed.strip().replace(" ", "");
  }
}
