package youke.server.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import youke.server.Announcements;
import youke.server.signin.CredentialTables.Credential;

/**
 * The sessions and tokens in use, remembered in this process so that a request asks no database.
 *
 * <p>What is remembered is dropped when any process announces its end; asked for again after half a
 * minute in any case; and after half a second while announcements are not heard. When each was used
 * last is written down once a minute.
 */
final class Credentials {
  private static final long TRUSTED_MILLIS = 30_000;
  private static final long TRUSTED_UNHEARD_MILLIS = 500;
  private static final long MOST = 50_000;
  private static final Duration TOKEN_USE = Duration.ofHours(1);

  /** What is announced to make every process forget everything it remembers. */
  static final String ALL = "*";

  private final CredentialTables tables;
  private final Announcements announcements;
  private final Clock clock;
  private final Duration idle;
  private final AtomicLong generation = new AtomicLong();
  private final Cache<Key, Held> held = Caffeine.newBuilder().maximumSize(MOST).build();

  Credentials(
      CredentialTables tables, Announcements announcements, Clock clock, SignInSettings settings) {
    this.tables = tables;
    this.announcements = announcements;
    this.clock = clock;
    this.idle = settings.idle();
    announcements.hear(SignInTables.TOPIC, this::forget, () -> forget(ALL));
  }

  private record Key(SignedIn.By by, Secret.Hash hash) {}

  /** One remembered credential; the generation and moment say how far it may be trusted. */
  private static final class Held {
    final Credential credential;
    final long generation;
    final long loadedAt;
    volatile long lastUsed;
    volatile long written;

    Held(Credential credential, long generation, long loadedAt) {
      this.credential = credential;
      this.generation = generation;
      this.loadedAt = loadedAt;
      this.lastUsed = credential.lastUsed().toEpochMilli();
      this.written = lastUsed;
    }
  }

  /** The living session or token of a secret's hash; counts as used now. */
  Optional<Credential> use(SignedIn.By by, Secret.Hash hash) {
    Held found = living(by, hash);
    if (found == null) {
      return Optional.empty();
    }
    found.lastUsed = clock.millis();
    return Optional.of(found.credential);
  }

  /** As it stands now; does not count as use. */
  Optional<Credential> current(SignedIn.By by, Secret.Hash hash) {
    return Optional.ofNullable(living(by, hash)).map(found -> found.credential);
  }

  private @Nullable Held living(SignedIn.By by, Secret.Hash hash) {
    Key key = new Key(by, hash);
    long now = clock.millis();
    Held found = held.getIfPresent(key);
    if (found == null || !trusted(found, now) || over(by, found, now)) {
      found = ask(key, now);
    }
    return found == null || over(by, found, now) ? null : found;
  }

  private boolean trusted(Held found, long now) {
    long age = now - found.loadedAt;
    return found.generation == generation.get()
        && age >= 0
        && age < (announcements.hearing() ? TRUSTED_MILLIS : TRUSTED_UNHEARD_MILLIS);
  }

  private boolean over(SignedIn.By by, Held found, long now) {
    return now >= found.credential.expires().toEpochMilli()
        || (by == SignedIn.By.SESSION && now - found.lastUsed >= idle.toMillis());
  }

  /** Asks the database; under the key's lock, so that an end announced meanwhile comes after. */
  private @Nullable Held ask(Key key, long now) {
    return held.asMap()
        .compute(
            key,
            (_, before) -> {
              if (before != null && trusted(before, now) && !over(key.by(), before, now)) {
                return before;
              }
              long asked = generation.get();
              Credential credential = tables.find(key.by(), key.hash()).orElse(null);
              if (credential == null) {
                return null;
              }
              Held fresh = new Held(credential, asked, now);
              if (before != null) {
                fresh.lastUsed = Math.max(fresh.lastUsed, before.lastUsed);
              }
              return fresh;
            });
  }

  /** Text that, announced, makes every process forget one session or token. */
  static String one(SignedIn.By by, Secret.Hash hash) {
    return by.name() + hash.hex();
  }

  /** Forgets what an announcement names; done by the process itself as soon as it has committed. */
  void forget(String announced) {
    if (announced.equals(ALL)) {
      generation.incrementAndGet();
      return;
    }
    for (SignedIn.By by : SignedIn.By.values()) {
      if (announced.startsWith(by.name())) {
        Secret.Hash hash = Secret.Hash.ofHex(announced.substring(by.name().length()));
        held.asMap().remove(new Key(by, hash));
      }
    }
  }

  /** Writes down when each was used last, where that is news. */
  void write() {
    Map<SignedIn.By, Map<Long, Instant>> used = new EnumMap<>(SignedIn.By.class);
    held.asMap()
        .forEach(
            (key, one) -> {
              long last = one.lastUsed;
              long news = key.by() == SignedIn.By.TOKEN ? TOKEN_USE.toMillis() : 1;
              if (last - one.written >= news) {
                one.written = last;
                used.computeIfAbsent(key.by(), _ -> new HashMap<>())
                    .put(one.credential.id(), Instant.ofEpochMilli(last));
              }
            });
    used.forEach(tables::used);
  }
}
