package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.COLLEAGUE;
import static youke.server.rest.RestHouse.MANAGER;
import static youke.server.rest.RestHouse.NOBODY;
import static youke.server.rest.RestHouse.SELLER;
import static youke.server.rest.RestHouse.STRANGER;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.server.signin.ActingAs;

final class EventRouteTest {
  private RestHouse house;

  @BeforeEach
  void open() {
    house = new RestHouse();
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** Somebody who follows the stream on a server process. */
  private static final class Follower implements AutoCloseable {
    private static final String END = "end";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Semaphore notices = new Semaphore(0);
    private final HttpResponse<java.io.InputStream> response;
    private volatile String place = "";

    Follower(String address, long person, @Nullable String last) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address + "/api/events"))
              .header(ActingAs.HEADER, "" + person)
              .header("Accept", "text/event-stream");
      if (last != null) {
        request.header("Last-Event-ID", last);
      }
      response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          if (line.startsWith("id: ")) {
            place = line.substring(4);
          } else if (line.equals("event: notice")) {
            notices.release();
          } else if (line.startsWith("event: ") && !line.equals("event: change")) {
            lines.add(line.substring(7));
          } else if (line.startsWith("data: ") && !line.equals("data: {}")) {
            lines.add(line.substring(6));
          }
        }
      } catch (IOException cut) {
        // the end of the stream, told below
      }
      lines.add(END);
    }

    String next() throws InterruptedException {
      String line = lines.poll(20, TimeUnit.SECONDS);
      return line == null ? "nothing" : line;
    }

    boolean isNoticed(long seconds) throws InterruptedException {
      return notices.tryAcquire(seconds, TimeUnit.SECONDS);
    }

    List<String> within(long millis) throws InterruptedException {
      Thread.sleep(millis);
      List<String> all = new ArrayList<>();
      lines.drainTo(all);
      return all;
    }

    @Override
    public void close() throws IOException {
      response.body().close();
      client.shutdownNow();
    }
  }

  @Test
  void tellsThatThereIsANoticeToWhomItConcernsAlone() throws Exception {
    String other = house.open();
    try (Follower seller = new Follower(other, SELLER, null);
        Follower manager = new Follower(other, MANAGER, null);
        Follower colleague = new Follower(other, COLLEAGUE, null)) {
      house.make(MANAGER, "account", "{\"name\":\"甲\",\"owner\":\"11\"}");
      assertThat(seller.isNoticed(20)).isTrue();
      assertThat(manager.isNoticed(0)).isFalse();
      assertThat(colleague.isNoticed(0)).isFalse();
    }
  }

  @Test
  void tellsOfWhatOneMaySeeWhicheverProcessDidIt() throws Exception {
    String other = house.open();
    try (Follower seller = new Follower(other, SELLER, null);
        Follower manager = new Follower(other, MANAGER, null);
        Follower colleague = new Follower(other, COLLEAGUE, null);
        Follower nobody = new Follower(other, NOBODY, null)) {
      String id = house.make(SELLER, "account", "{\"name\":\"甲\"}");
      String told = seller.next();
      assertThat(told)
          .contains(
              "\"entity\":\"account\"",
              "\"id\":\"" + id + "\"",
              "\"version\":1",
              "\"kind\":\"create\"",
              "\"by\":\"11\"");
      assertThat(manager.next()).isEqualTo(told);
      house.send(MANAGER, "PATCH", "/api/account/" + id, "{\"name\":\"乙\"}");
      assertThat(seller.next()).contains("\"version\":2", "\"kind\":\"change\"", "\"by\":\"13\"");
      house.send(SELLER, "DELETE", "/api/account/" + id, null);
      assertThat(seller.next()).contains("\"kind\":\"delete\"");
      assertThat(colleague.within(500)).isEmpty();
      assertThat(nobody.within(0)).isEmpty();
    }
  }

  @Test
  void tellsOfPartsToWhoSeesTheWhole() throws Exception {
    String deal = house.make(SELLER, "deal", "{\"name\":\"单\"}");
    try (Follower seller = new Follower(house.address(), SELLER, null);
        Follower stranger = new Follower(house.address(), STRANGER, null)) {
      house.make(
          SELLER,
          "dealLine",
          "{\"deal\":\"" + deal + "\",\"name\":\"PTA\",\"quantity\":1,\"price\":{\"amount\":1}}");
      assertThat(List.of(seller.next(), seller.next()))
          .anyMatch(line -> line.contains("dealLine"))
          .anyMatch(line -> line.contains("\"deal\"") && line.contains("\"version\":2"));
      assertThat(stranger.within(500)).isEmpty();
    }
  }

  @Test
  void goesOnWhereItWasCut() throws Exception {
    String place;
    try (Follower seller = new Follower(house.address(), SELLER, null)) {
      house.make(SELLER, "account", "{\"name\":\"前\"}");
      seller.next();
      seller.within(300);
      place = seller.place;
    }
    String missed = house.make(SELLER, "account", "{\"name\":\"中\"}");
    house.make(STRANGER, "account", "{\"name\":\"别人\"}");
    try (Follower again = new Follower(house.address(), SELLER, place)) {
      assertThat(again.next()).contains(missed);
      String after = house.make(SELLER, "account", "{\"name\":\"后\"}");
      assertThat(again.next()).contains(after);
      assertThat(again.within(400)).isEmpty();
    }
    try (Follower strange = new Follower(house.address(), SELLER, "999999999999")) {
      assertThat(strange.next()).isEqualTo("reset");
    }
  }

  @Test
  void saysReadAgainAfterVeryMuch() throws Exception {
    try (Follower seller = new Follower(house.address(), SELLER, null)) {
      StringBuilder steps = new StringBuilder("[");
      for (int i = 0; i <= EventFeed.MOST; i++) {
        steps
            .append(i == 0 ? "" : ",")
            .append("{\"create\":\"account\",\"values\":{\"name\":\"多\"}}");
      }
      assertThat(house.post(SELLER, "/api/batch", steps + "]").status()).isEqualTo(200);
      assertThat(seller.next()).isEqualTo("reset");
    }
  }

  @Test
  void endsWhenThePersonIsGoneOrHasOtherRights() throws Exception {
    try (Follower seller = new Follower(house.address(), SELLER, null);
        Follower manager = new Follower(house.address(), MANAGER, null)) {
      house.people.leave(SELLER);
      Caller before = house.book.manager();
      house.people.become(MANAGER, before.lent(house.book.seller().rights()));
      house.make(MANAGER, "account", "{\"name\":\"甲\"}");
      assertThat(seller.next()).isEqualTo("end");
      assertThat(manager.next()).isEqualTo("rights");
      assertThat(manager.next()).isEqualTo("end");
    }
  }

  @Test
  void endsAtOnceWhenTheServerStops() throws Exception {
    try (Follower seller = new Follower(house.address(), SELLER, null)) {
      long begun = System.nanoTime();
      house.stopServers();
      assertThat(seller.next()).isEqualTo("end");
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)).isLessThan(10);
    }
  }

  @Test
  void letsGoOfWhoDoesNotKeepUp() {
    List<News> told = new ArrayList<>();
    Listener slow = new Listener(SELLER, 1, Runnable::run);
    for (int i = 0; i < 1_000; i++) {
      slow.tell(new News.Much(i));
    }
    slow.begin(told::add);
    assertThat(told).containsExactly(new News.End());
  }

  @Test
  void letsGoOfWhoHungUpWithoutAWord() throws Exception {
    try (Follower manager = new Follower(house.address(), MANAGER, null)) {
      for (int i = 0; i < EventFeed.MOST_OF_ONE; i++) {
        new Follower(house.address(), SELLER, null).close();
      }
      // what is written first to a connection that is gone still seems to arrive
      for (int i = 0; i < 4; i++) {
        house.make(SELLER, "account", "{\"name\":\"甲\"}");
        assertThat(manager.next()).contains("create");
      }
      manager.within(1_000);
      new Follower(house.address(), SELLER, null).close();
    }
  }

  @Test
  void holdsNoThreadForWhoListens() throws Exception {
    List<Follower> all = new ArrayList<>();
    try {
      for (long person : List.of(SELLER, MANAGER, COLLEAGUE, STRANGER)) {
        for (int i = 0; i < EventFeed.MOST_OF_ONE; i++) {
          all.add(new Follower(house.address(), person, null));
        }
      }
      house.make(SELLER, "account", "{\"name\":\"甲\"}");
      for (Follower one : all.subList(0, EventFeed.MOST_OF_ONE)) {
        assertThat(one.next()).contains("create");
      }
      assertThat(threads("http-nio")).isBetween(1L, all.size() / 2L);
    } finally {
      for (Follower one : all) {
        one.close();
      }
    }
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(name) && thread.getName().contains("-exec-"))
        .count();
  }

  @Test
  void refusesOneStreamTooMany() throws Exception {
    List<Follower> all = new ArrayList<>();
    try {
      for (int i = 0; i < EventFeed.MOST_OF_ONE; i++) {
        all.add(new Follower(house.address(), SELLER, null));
      }
      RestHouse.Answer more =
          house.send(SELLER, "GET", "/api/events", null, "Accept", "text/event-stream");
      assertThat(more.status()).isEqualTo(429);
      all.removeLast().close();
      house.make(SELLER, "account", "{\"name\":\"甲\"}");
      assertThat(all.getFirst().next()).contains("create");
    } finally {
      for (Follower one : all) {
        one.close();
      }
    }
  }
}
