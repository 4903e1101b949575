package youke.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.kernel.record.Intent;
import youke.kernel.record.Receipt;
import youke.kernel.record.Records;
import youke.kernel.record.Step;
import youke.kernel.store.KeptAnswers;

/**
 * Has steps done as one act, once: a request that comes again under its Idempotency-Key gets the
 * receipt of the first time. The receipt is kept in the transaction of the act, so that there is
 * either both or neither; a request that was refused has written nothing and may be tried again.
 */
final class Writes {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);

  private final Records records;
  private final KeptAnswers kept;
  private final Clock clock;
  private final AtomicReference<Instant> cleaned = new AtomicReference<>(Instant.EPOCH);

  Writes(Records records, KeptAnswers kept, Clock clock) {
    this.records = records;
    this.kept = kept;
    this.clock = clock;
  }

  Outcome<Receipt> run(Exchange exchange, Intent intent, List<Step> steps) throws IOException {
    Optional<String> key = exchange.key();
    if (key.isEmpty()) {
      return records.run(exchange.caller(), intent, steps);
    }
    long person = exchange.caller().person();
    String digest = digest(exchange);
    Optional<Receipt> before = find(person, key.get(), digest);
    if (before.isPresent()) {
      return Outcome.done(before.get());
    }
    Outcome<Receipt> outcome =
        records.run(
            exchange.caller(),
            intent,
            steps,
            Map.of(),
            (db, receipt) ->
                KeptAnswers.write(
                    db,
                    new KeptAnswers.Kept(person, key.get(), digest, 200, text(receipt)),
                    clock.instant()));
    clean();
    return switch (outcome) {
      case Outcome.Done<Receipt> done -> done;
      // the same request may have been done meanwhile, which is why this one was refused
      case Outcome.Refused<Receipt> refused ->
          find(person, key.get(), digest).<Outcome<Receipt>>map(Outcome::done).orElse(refused);
    };
  }

  /** The receipt kept for this very request, once it is known that it has been done. */
  Optional<Receipt> before(Exchange exchange) throws IOException {
    Optional<String> key = exchange.key();
    return key.isEmpty()
        ? Optional.empty()
        : find(exchange.caller().person(), key.get(), digest(exchange));
  }

  private Optional<Receipt> find(long person, String key, String digest) {
    Optional<KeptAnswers.Kept> found = kept.find(person, key);
    if (found.isPresent() && !found.get().digest().equals(digest)) {
      throw new Refusal(Problem.of(RestProblem.KEY_USED, Place.text("Idempotency-Key", 0)));
    }
    return found.map(answer -> receipt(answer.response()));
  }

  private void clean() {
    Instant now = clock.instant();
    Instant last = Objects.requireNonNull(cleaned.get());
    if (last.plus(BETWEEN_CLEANINGS).isBefore(now) && cleaned.compareAndSet(last, now)) {
      kept.forget(now.minus(KEPT));
    }
  }

  private static String digest(Exchange exchange) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String query = Optional.ofNullable(exchange.request().getQueryString()).orElse("");
      String line =
          exchange.request().getMethod() + " " + exchange.request().getServletPath() + "?" + query;
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(exchange.bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Receipt receipt) {
    return new String(Json.bytes(json -> ReceiptJson.write(json, receipt)), StandardCharsets.UTF_8);
  }

  private static Receipt receipt(String text) {
    JsonNode body = JsonMapper.shared().readTree(text);
    List<Receipt.Touched> touched = new ArrayList<>();
    for (JsonNode one : body.path("records")) {
      touched.add(
          new Receipt.Touched(
              one.path("entity").stringValue(),
              Long.parseLong(one.path("id").stringValue()),
              one.path("version").intValue()));
    }
    return new Receipt(Long.parseLong(body.path("act").stringValue()), touched);
  }
}
