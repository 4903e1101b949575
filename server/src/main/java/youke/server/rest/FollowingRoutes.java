package youke.server.rest;

import java.io.IOException;
import youke.kernel.record.Records;

/** Whether one follows a record. */
final class FollowingRoutes {
  private final Records records;

  FollowingRoutes(Records records) {
    this.records = records;
  }

  /** {@code GET /api/account/12/following}: {@code {"following":true}}. */
  void get(String entity, long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    answer(exchange, records.following().follows(exchange.caller(), entity, id).orThrow());
  }

  /** {@code PUT /api/account/12/following}, with what it is to be. */
  void put(String entity, long id, Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Members members = new Members(exchange.object(), "");
    members.needed(members.find("following"), "following");
    boolean on = members.flag("following");
    members.noMore();
    answer(exchange, records.following().follow(exchange.caller(), entity, id, on).orThrow());
  }

  private static void answer(Exchange exchange, boolean following) throws IOException {
    exchange.header("Cache-Control", "private, no-store");
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          json.writeBooleanProperty("following", following);
          json.writeEndObject();
        });
  }
}
