package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.SELLER;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.postgres.TestDatabase;

/**
 * The way to the database is cut while people write: each is told so, nothing is half written, the
 * same request sent again is done once, and the product goes on by itself.
 */
final class LostDatabaseTest {
  private static final int WRITERS = 3;
  private static final int EACH = 25;
  private static final int CUTS = 3;
  private static final Pattern PORT = Pattern.compile("(?<=:)\\d+(?=/)");

  @Test
  void goesOnWhenTheDatabaseIsBack() throws Exception {
    TestDatabase named = TestDatabase.fresh();
    Matcher port = PORT.matcher(named.jdbcUrl());
    assertThat(port.find()).as(named.jdbcUrl()).isTrue();
    try (CutWay way = new CutWay(Integer.parseInt(port.group()));
        ProductHouse house =
            new ProductHouse(named, port.replaceFirst(Integer.toString(way.port())))) {
      house.populate();
      house.token(SELLER);
      Queue<String> wrong = new ConcurrentLinkedQueue<>();
      Queue<String> told = new ConcurrentLinkedQueue<>();
      List<Thread> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int own = writer;
        writers.add(Thread.ofPlatform().start(() -> write(house, own, told, wrong)));
      }
      for (int i = 0; i < CUTS; i++) {
        Thread.sleep(400);
        way.cut();
        Thread.sleep(300);
        assertThat(house.get(null, "/api/health").status()).isEqualTo(503);
        Thread.sleep(600);
        way.mend();
      }
      for (Thread writer : writers) {
        writer.join(60_000);
        assertThat(writer.isAlive()).as("a writer that still waits").isFalse();
      }
      assertThat(wrong).isEmpty();
      assertThat(told).as("writers that were told").isNotEmpty();
      assertThat(house.get(null, "/api/health").status()).isEqualTo(200);
      whole(house);
    }
  }

  private static void write(
      ProductHouse house, int writer, Queue<String> told, Queue<String> wrong) {
    for (int i = 0; i < EACH; i++) {
      String name = "w" + writer + "n" + i;
      for (int tries = 0; tries < 200; tries++) {
        ProductHouse.Answer answer =
            house.send(
                SELLER,
                "POST",
                "/api/account",
                "{\"name\":\"" + name + "\"}",
                "Idempotency-Key",
                name);
        if (answer.status() == 201) {
          break;
        }
        if (answer.status() != 503 || !answer.code().equals("UNAVAILABLE")) {
          wrong.add(answer.status() + " " + answer.body());
        }
        told.add(answer.body());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void whole(ProductHouse house) {
    JsonNode page = house.ask(SELLER, "GET", "/api/account?fields=name,number&limit=500", null);
    List<String> names = new ArrayList<>();
    for (JsonNode record : page.path("records")) {
      names.add(record.at("/values/name").stringValue());
      String id = record.path("id").stringValue();
      JsonNode history = house.ask(SELLER, "GET", "/api/account/" + id + "/history", null);
      assertThat(history.path("history").size()).as("acts of " + id).isEqualTo(1);
    }
    assertThat(names).doesNotHaveDuplicates().hasSize(WRITERS * EACH);
  }
}
