package youke.server.rest;

import java.io.IOException;
import youke.kernel.record.Records;
import youke.kernel.record.Revealed;

/**
 * {@code POST /api/contact/12:reveal} with {@code {"field":"phone"}}: one value in full that is
 * masked until it is asked for, and that it was asked for is written down. Asked again it is told
 * again and written down again, so an Idempotency-Key changes nothing and no answer is kept.
 */
final class RevealRoute {
  private final Records records;

  RevealRoute(Records records) {
    this.records = records;
  }

  /** Answers {@code {"field","value","act"}}; {@code act} is absent where nothing was masked. */
  void reveal(String entity, long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Members members = new Members(exchange.object(), "");
    String field = members.needed(members.text("field"), "field");
    members.noMore();
    Revealed revealed = records.reveal(exchange.caller(), entity, id, field).orThrow();
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("field", revealed.field().name());
          Json.value(json, "value", revealed.value());
          revealed.act().ifPresent(act -> Json.id(json, "act", act));
          json.writeEndObject();
        });
  }
}
