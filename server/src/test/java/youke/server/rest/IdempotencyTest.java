package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.rest.RestHouse.COLLEAGUE;
import static youke.server.rest.RestHouse.SELLER;
import static youke.server.rest.RestHouse.escaped;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import youke.server.rest.RestHouse.Answer;

final class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";

  private static RestHouse house;

  @BeforeAll
  static void open() {
    house = new RestHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static long count(String name) {
    return house
        .get(SELLER, "/api/account:count?filter=" + escaped("name == '" + name + "'"))
        .json()
        .path("count")
        .longValue();
  }

  @Test
  void theSameRequestUnderTheSameKeyIsDoneOnce() {
    String body = "{\"name\":\"一次\",\"code\":\"K1\"}";
    Answer first = house.post(SELLER, "/api/account", body, KEY, "k-1");
    Answer second = house.post(SELLER, "/api/account", body, KEY, "k-1");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(count("一次")).isEqualTo(1);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    house.post(SELLER, "/api/account", "{\"name\":\"甲一\"}", KEY, "k-2");
    Answer other = house.post(SELLER, "/api/account", "{\"name\":\"甲二\"}", KEY, "k-2");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("KEY_USED");
    assertThat(house.post(SELLER, "/api/batch", "[]", KEY, "k-2").status()).isEqualTo(422);
    assertThat(count("甲二")).isZero();
  }

  @Test
  void aKeyBelongsToOnePerson() {
    house.post(SELLER, "/api/account", "{\"name\":\"我的\"}", KEY, "k-3");
    Answer colleague = house.post(COLLEAGUE, "/api/account", "{\"name\":\"我的\"}", KEY, "k-3");
    assertThat(colleague.status()).isEqualTo(201);
    assertThat(count("我的")).isEqualTo(1);
  }

  @Test
  void whatWasRefusedMayBeTriedAgainUnderItsKey() {
    assertThat(house.post(SELLER, "/api/account", "{}", KEY, "k-4").status()).isEqualTo(422);
    assertThat(house.post(SELLER, "/api/account", "{\"name\":\"补\"}", KEY, "k-4").status())
        .isEqualTo(201);
  }

  @Test
  void anActionAndABatchAreDoneOnceToo() {
    String deal = house.make(SELLER, "deal", "{\"name\":\"单\"}");
    String win = "/api/deal/" + deal + ":win";
    String input = "{\"on\":\"2026-11-21\"}";
    Answer won = house.post(SELLER, win, input, KEY, "k-5");
    assertThat(house.post(SELLER, win, input, KEY, "k-5").body()).isEqualTo(won.body());
    String steps = "[{\"create\":\"account\",\"values\":{\"name\":\"批\"}}]";
    Answer batch = house.post(SELLER, "/api/batch", steps, KEY, "k-6");
    assertThat(house.post(SELLER, "/api/batch", steps, KEY, "k-6").body()).isEqualTo(batch.body());
    assertThat(count("批")).isEqualTo(1);
  }

  @Test
  void eightAtOnceFromTwoProcessesMakeOneRecord() throws Exception {
    String second = house.open();
    String body = "{\"name\":\"同时\",\"code\":\"K8\"}";
    Set<String> bodies = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String at = i % 2 == 0 ? house.address() : second;
        all.add(() -> house.sendTo(at, SELLER, "POST", "/api/account", body, KEY, "k-8"));
      }
      for (Future<Answer> one : threads.invokeAll(all)) {
        assertThat(one.get().status()).as(one.get().body()).isEqualTo(201);
        bodies.add(one.get().body());
      }
    }
    assertThat(bodies).hasSize(1);
    assertThat(count("同时")).isEqualTo(1);
  }

  @Test
  void eightAtOnceWithoutAKeyMakeOneRecordOfAUniqueValue() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> one =
          () -> house.post(SELLER, "/api/account", "{\"name\":\"独\",\"code\":\"U1\"}");
      for (Future<Answer> done : threads.invokeAll(Collections.nCopies(8, one))) {
        statuses.add(done.get().status());
      }
    }
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void refusesAKeyThatIsNone() {
    for (String key : List.of("a b", "", "k".repeat(201))) {
      assertThat(house.post(SELLER, "/api/account", "{\"name\":\"x\"}", KEY, key).code())
          .isEqualTo("WRONG_HEADER");
    }
  }

  @Test
  void answersAreForgottenAfterADay() {
    house.post(SELLER, "/api/account", "{\"name\":\"旧\"}", KEY, "old");
    house.book.value(
        "update idempotency set at = at - interval '25 hours' where key = 'old' returning key");
    house.keptAnswers().forget(Instant.now().minus(Duration.ofHours(24)));
    assertThat(house.book.value("select count(*) from idempotency where key = 'old'"))
        .isEqualTo("0");
  }
}
