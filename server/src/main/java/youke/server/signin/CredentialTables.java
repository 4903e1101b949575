package youke.server.signin;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sessions and personal tokens in the database. */
final class CredentialTables {
  private final SignInTables tables;

  CredentialTables(SignInTables tables) {
    this.tables = tables;
  }

  /**
   * A session or token as it stands: whose, for what, until when.
   *
   * @param tryingAs as whom an administrator of access looks at the product, or null
   */
  record Credential(
      long id,
      long person,
      Set<TokenScope> scopes,
      Instant expires,
      Instant lastUsed,
      @Nullable Long tryingAs) {}

  /** A session as its owner sees it in the list. */
  record SessionLine(long id, Instant created, Instant lastSeen, Instant expires, Origin origin) {}

  /** A token as its owner sees it in the list: never its secret. */
  record TokenLine(
      long id,
      String name,
      Set<TokenScope> scopes,
      Instant created,
      Instant expires,
      @Nullable Instant lastUsed) {}

  /** What was ended: the hash tells the other processes which. */
  record Ended(long person, Secret.Hash hash) {}

  /** Empty when there is none, or its person is locked. */
  Optional<Credential> find(SignedIn.By by, Secret.Hash hash) {
    String query =
        switch (by) {
          case SESSION ->
              """
              select c.id, c.person, null scopes, c.expires_at, c.last_seen_at last_used, c.trying_as
              from sign_in_session c join sign_in_account a on a.person = c.person
              where c.hash = ? and a.locked_at is null""";
          case TOKEN ->
              """
              select c.id, c.person, c.scopes, c.expires_at, coalesce(c.last_used_at, 'epoch') last_used,
                null::bigint trying_as
              from sign_in_token c join sign_in_account a on a.person = c.person
              where c.hash = ? and a.locked_at is null""";
        };
    return tables
        .sql(query, (Object) hash.bytes())
        .query(
            (row, _) ->
                new Credential(
                    row.getLong("id"),
                    row.getLong("person"),
                    by == SignedIn.By.SESSION ? EnumSet.allOf(TokenScope.class) : scopes(row),
                    instant(row, "expires_at"),
                    instant(row, "last_used"),
                    row.getObject("trying_as", Long.class)))
        .optional();
  }

  /** Has a session look at the product as somebody, or as its own person again (null). */
  Optional<Ended> tryAs(long session, @Nullable Long person) {
    return ended(
            "update sign_in_session set trying_as = ?::bigint where id = ? returning person, hash",
            person,
            session)
        .stream()
        .findFirst();
  }

  long addSession(Secret.Hash hash, long person, Instant now, Instant expires, Origin origin) {
    return tables
        .sql(
            """
            insert into sign_in_session
              (hash, person, created_at, last_seen_at, expires_at, address, agent)
            values (?, ?, ?, ?, ?, ?, ?) returning id""",
            hash.bytes(),
            person,
            now,
            now,
            expires,
            origin.address(),
            origin.agent())
        .query(Long.class)
        .single();
  }

  long addToken(
      Secret.Hash hash,
      long person,
      String name,
      Set<TokenScope> scopes,
      Instant now,
      Instant expires) {
    return tables
        .sql(
            """
            insert into sign_in_token (hash, person, name, scopes, created_at, expires_at)
            values (?, ?, ?, ?::text[], ?, ?) returning id""",
            hash.bytes(),
            person,
            name,
            scopes.stream().map(TokenScope::name).toArray(String[]::new),
            now,
            expires)
        .query(Long.class)
        .single();
  }

  List<SessionLine> sessions(long person, Instant now, Duration idle) {
    return tables
        .sql(
            """
            select id, created_at, last_seen_at, expires_at, address, agent from sign_in_session
            where person = ? and expires_at > ? and last_seen_at > ?
            order by last_seen_at desc, id desc""",
            person,
            now,
            now.minus(idle))
        .query(
            (row, _) ->
                new SessionLine(
                    row.getLong("id"),
                    instant(row, "created_at"),
                    instant(row, "last_seen_at"),
                    instant(row, "expires_at"),
                    new Origin(row.getString("address"), row.getString("agent"))))
        .list();
  }

  List<TokenLine> tokens(long person, Instant now) {
    return tables
        .sql(
            """
            select id, name, scopes, created_at, expires_at, last_used_at from sign_in_token
            where person = ? and expires_at > ? order by created_at desc, id desc""",
            person,
            now)
        .query(
            (row, _) ->
                new TokenLine(
                    row.getLong("id"),
                    row.getString("name"),
                    scopes(row),
                    instant(row, "created_at"),
                    instant(row, "expires_at"),
                    row.getObject("last_used_at") == null ? null : instant(row, "last_used_at")))
        .list();
  }

  /** Whose session or token it is; empty when there is none of this id. */
  Optional<Long> owner(SignedIn.By by, long id) {
    return tables
        .sql("select person from " + table(by) + " where id = ?", id)
        .query(Long.class)
        .optional();
  }

  Optional<Ended> end(SignedIn.By by, long id) {
    return ended("delete from " + table(by) + " where id = ? returning person, hash", id).stream()
        .findFirst();
  }

  Optional<Ended> endSession(Secret.Hash hash) {
    return ended(
            "delete from sign_in_session where hash = ? returning person, hash",
            (Object) hash.bytes())
        .stream()
        .findFirst();
  }

  /** Ends all sessions of a person but one; none is spared for -1. */
  int endSessions(long person, long except) {
    return tables
        .sql("delete from sign_in_session where person = ? and id <> ?", person, except)
        .update();
  }

  /** Ends the oldest sessions beyond so many. */
  List<Ended> endOldest(long person, int kept) {
    return ended(
        """
        delete from sign_in_session where person = ? and id not in
          (select id from sign_in_session where person = ? order by last_seen_at desc, id desc limit ?)
        returning person, hash""",
        person,
        person,
        kept);
  }

  /** Writes down when sessions or tokens were used last. */
  void used(SignedIn.By by, Map<Long, Instant> lastUsed) {
    String statement =
        switch (by) {
          case SESSION ->
              """
              update sign_in_session s set last_seen_at = greatest(s.last_seen_at, u.at)
              from unnest(?::bigint[], ?::timestamptz[]) u(id, at) where s.id = u.id""";
          case TOKEN ->
              """
              update sign_in_token s set last_used_at = greatest(s.last_used_at, u.at)
              from unnest(?::bigint[], ?::timestamptz[]) u(id, at) where s.id = u.id""";
        };
    List<Map.Entry<Long, Instant>> entries = List.copyOf(lastUsed.entrySet());
    tables
        .sql(
            statement,
            entries.stream().map(Map.Entry::getKey).toArray(Long[]::new),
            entries.stream().map(entry -> entry.getValue().toString()).toArray(String[]::new))
        .update();
  }

  void purge(Instant now, Duration idle) {
    tables
        .sql(
            "delete from sign_in_session where expires_at < ? or last_seen_at < ?",
            now,
            now.minus(idle))
        .update();
    tables.sql("delete from sign_in_token where expires_at < ?", now.minus(idle)).update();
  }

  private List<Ended> ended(String statement, @Nullable Object... values) {
    return tables
        .sql(statement, values)
        .query((row, _) -> new Ended(row.getLong("person"), Secret.Hash.of(row.getBytes("hash"))))
        .list();
  }

  private static String table(SignedIn.By by) {
    return switch (by) {
      case SESSION -> "sign_in_session";
      case TOKEN -> "sign_in_token";
    };
  }

  private static Set<TokenScope> scopes(ResultSet row) throws SQLException {
    Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    Array array = row.getArray("scopes");
    for (String name : (String[]) array.getArray()) {
      scopes.add(TokenScope.valueOf(name));
    }
    return scopes;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
