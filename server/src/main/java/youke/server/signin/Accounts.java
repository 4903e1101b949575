package youke.server.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What each person signs in by: password, second step, recovery codes; and whether locked. */
final class Accounts {
  private final SignInTables tables;
  private final Clock clock;

  Accounts(SignInTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * A person's account.
   *
   * @param passwordHash null until they have set a password
   * @param totpSecret sealed; null while the second step is off
   */
  record Account(
      long person,
      @Nullable String passwordHash,
      @Nullable Instant passwordSetAt,
      @Nullable Instant lockedAt,
      @Nullable String totpSecret,
      @Nullable String totpPending) {

    boolean isLocked() {
      return lockedAt != null;
    }
  }

  Optional<Account> find(long person) {
    return tables
        .sql(
            """
            select password_hash, password_set_at, locked_at, totp_secret, totp_pending
            from sign_in_account where person = ?""",
            person)
        .query(
            (row, _) ->
                new Account(
                    person,
                    row.getString("password_hash"),
                    instant(row.getObject("password_set_at", OffsetDateTime.class)),
                    instant(row.getObject("locked_at", OffsetDateTime.class)),
                    row.getString("totp_secret"),
                    row.getString("totp_pending")))
        .optional();
  }

  /** Sees to it that the person has an account, be it one without password. */
  void open(long person) {
    tables
        .sql("insert into sign_in_account (person) values (?) on conflict do nothing", person)
        .update();
  }

  /** Whether anybody has ever set a password in this book. */
  boolean anyPassword() {
    return tables
        .sql("select exists (select from sign_in_account where password_hash is not null)")
        .query(Boolean.class)
        .single();
  }

  void setPassword(long person, String hash) {
    tables
        .sql(
            "update sign_in_account set password_hash = ?, password_set_at = ? where person = ?",
            hash,
            clock.instant(),
            person)
        .update();
  }

  /** The same password, hashed with the effort of today; unless it was changed meanwhile. */
  void renewHash(long person, String before, String hash) {
    tables
        .sql(
            "update sign_in_account set password_hash = ? where person = ? and password_hash = ?",
            hash,
            person,
            before)
        .update();
  }

  void lock(long person, long by) {
    tables
        .sql(
            "update sign_in_account set locked_at = ?, locked_by = ? where person = ? and locked_at is null",
            clock.instant(),
            by,
            person)
        .update();
  }

  void unlock(long person) {
    tables
        .sql(
            "update sign_in_account set locked_at = null, locked_by = null where person = ?",
            person)
        .update();
  }

  /** The second step of a person, sealed. */
  record SealedTotp(long person, String sealed) {}

  /** The second step that was used last, of whomever; empty when nobody has one. */
  Optional<SealedTotp> anyTotp() {
    return tables
        .sql(
            """
            select person, totp_secret from sign_in_account where totp_secret is not null
            order by totp_step desc nulls last, person limit 1""")
        .query((row, _) -> new SealedTotp(row.getLong("person"), row.getString("totp_secret")))
        .optional();
  }

  /** Keeps the sealed secret of a second step that is not confirmed yet. */
  void offerTotp(long person, String secret) {
    tables
        .sql("update sign_in_account set totp_pending = ? where person = ?", secret, person)
        .update();
  }

  /**
   * Switches the second step on with the secret offered, used up to a step of time.
   *
   * @return false when another secret was offered meanwhile or it is on already
   */
  boolean confirmTotp(long person, String offered, long step) {
    return tables
            .sql(
                """
                update sign_in_account set totp_secret = totp_pending, totp_pending = null, totp_step = ?
                where person = ? and totp_pending = ? and totp_secret is null""",
                step,
                person,
                offered)
            .update()
        == 1;
  }

  void clearTotp(long person) {
    tables
        .sql(
            """
            update sign_in_account set totp_secret = null, totp_pending = null, totp_step = null
            where person = ?""",
            person)
        .update();
    tables.sql("delete from sign_in_recovery_code where person = ?", person).update();
  }

  /** Uses up the code of a step of time; false when it, or a later one, was used before. */
  boolean useTotpStep(long person, long step) {
    return tables
            .sql(
                """
                update sign_in_account set totp_step = ?
                where person = ? and totp_secret is not null and (totp_step is null or totp_step < ?)""",
                step,
                person,
                step)
            .update()
        == 1;
  }

  void replaceRecoveryCodes(long person, List<Secret.Hash> hashes) {
    tables.sql("delete from sign_in_recovery_code where person = ?", person).update();
    for (Secret.Hash hash : hashes) {
      tables
          .sql(
              "insert into sign_in_recovery_code (person, hash) values (?, ?)",
              person,
              hash.bytes())
          .update();
    }
  }

  /** Uses up a recovery code; false when it is none or was used before. */
  boolean useRecoveryCode(long person, Secret.Hash hash) {
    return tables
            .sql(
                """
                update sign_in_recovery_code set used_at = ?
                where person = ? and hash = ? and used_at is null""",
                clock.instant(),
                person,
                hash.bytes())
            .update()
        == 1;
  }

  int recoveryCodesLeft(long person) {
    return tables
        .sql(
            "select count(*) from sign_in_recovery_code where person = ? and used_at is null",
            person)
        .query(Integer.class)
        .single();
  }

  /** Does something that only one process of the book may be doing. */
  <T extends @Nullable Object> T alone(Supplier<T> work) {
    return tables.whole(
        () -> {
          tables
              .sql("select pg_advisory_xact_lock(hashtext('sign-in ' || current_schema()))")
              .query((row, _) -> row.getRow())
              .list();
          return work.get();
        });
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
