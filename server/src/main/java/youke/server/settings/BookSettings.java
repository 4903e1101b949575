package youke.server.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.store.BookFacts;

/** What is set for the whole book, and who set it last. */
public final class BookSettings {
  /** Days for which the recycle bin keeps what was deleted, unless set otherwise. */
  public static final int BIN_DAYS = 30;

  private static final String BIN = "recycleBin";

  private final BookFacts facts;
  private final Clock clock;

  public BookSettings(BookFacts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  /** Who set it last, and when. */
  public record SetBy(long person, Instant at) {}

  /** For how many days the recycle bin keeps what was deleted; empty for ever. */
  public OptionalInt binDays() {
    JsonNode days = bin().path("days");
    if (days.isMissingNode()) {
      return OptionalInt.of(BIN_DAYS);
    }
    return days.isNull() ? OptionalInt.empty() : OptionalInt.of(days.intValue());
  }

  public Optional<SetBy> binSetBy() {
    JsonNode bin = bin();
    return bin.has("by")
        ? Optional.of(
            new SetBy(
                Long.parseLong(bin.path("by").stringValue()),
                Instant.parse(bin.path("at").stringValue())))
        : Optional.empty();
  }

  /**
   * @param days null for ever
   */
  public void setBinDays(@Nullable Integer days, long person) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("days", days);
    json.put("by", Long.toString(person)).put("at", clock.instant().toString());
    facts.put(BIN, json.toString());
  }

  private JsonNode bin() {
    return JsonMapper.shared().readTree(facts.find(BIN).orElse("{}"));
  }
}
