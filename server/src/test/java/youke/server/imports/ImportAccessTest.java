package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.Grant;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;

/** An import has a person's own rights, can be ended and undone, and outlives its process. */
@SuppressWarnings("StringConcatToTextBlock") // lines of a file, each with its own end
final class ImportAccessTest {
  private final ImportHouse house =
      new ImportHouse(new ImportSettings(20 << 20, 50, 400), Duration.ofSeconds(1));

  @AfterEach
  void close() {
    house.close();
  }

  /** The seller sees and imports what is their own, and what these grants say besides. */
  private void sellerMay(Predicate<Grant> kept, Grant... more) {
    List<Grant> grants = new ArrayList<>(house.book.catalog().grants());
    grants.removeIf(kept.negate());
    grants.add(new Grant("SALES", "account", Right.IMPORT, Scope.OWN));
    grants.addAll(List.of(more));
    Caller seller = house.book.seller();
    house.people.become(
        ImportHouse.SELLER,
        new Caller(
            seller.person(),
            seller.name(),
            seller.roles(),
            Rights.of(Set.of("SALES"), grants, house.book.catalog().fieldGrants()),
            seller.standing(),
            seller.language(),
            seller.zone(),
            null));
  }

  private long make(Caller as, Map<String, Object> values) {
    return house.book.create(as, "account", new HashMap<String, @Nullable Object>(values));
  }

  @Test
  void whoMayNotImportBringsNothing() {
    Bringing.Answer refused = house.bring(ImportHouse.SELLER, "account", "a.csv", "客户名称\n甲\n");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_ALLOWED");
    assertThat(house.value("select count(*) from import_upload")).isEqualTo("0");
    assertThat(house.bring(99, "account", "a.csv", "客户名称\n甲\n").status()).isEqualTo(401);
    assertThat(house.bring(ImportHouse.SELLER, "nothing", "a.csv", "x\n").status()).isEqualTo(404);
  }

  @Test
  void nobodyLearnsOfTheImportsOfOthers() {
    Bringing.Done done = house.imported(ImportHouse.MANAGER, "account", "客户名称,信用代码\n,A\n", "{}");
    sellerMay(_ -> true);
    String upload = "/api/import/" + done.upload();
    String job = upload + "/jobs/" + done.job();
    for (String path :
        List.of(job, job + "/problems", job + "/refused", "/api/jobs/" + done.job())) {
      assertThat(house.get(ImportHouse.SELLER, path).status()).as(path).isEqualTo(404);
    }
    for (String path :
        List.of(
            upload + ":run",
            upload + ":preview",
            job + ":cancel",
            "/api/jobs/" + done.job() + ":cancel")) {
      assertThat(house.post(ImportHouse.SELLER, path, "{}").status()).as(path).isEqualTo(404);
    }
    assertThat(house.get(ImportHouse.SELLER, "/api/jobs").json().path("jobs")).isEmpty();
  }

  @Test
  void aColumnForAFieldThatIsNotOnesToSetIsRefused() {
    sellerMay(_ -> true);
    Bringing.Answer brought =
        house.bring(ImportHouse.SELLER, "account", "a.csv", "客户名称,机密,电话,在途金额\n甲,x,13812345678,5\n");
    assertThat(brought.json().path("order").path("columns").path("机密").isNull()).isTrue();
    assertThat(brought.json().path("order").path("columns").path("电话").isNull()).isTrue();
    String run = "/api/import/" + brought.json().path("id").asString() + ":run";
    Bringing.Answer hidden =
        house.post(ImportHouse.SELLER, run, "{\"columns\":{\"客户名称\":\"name\",\"机密\":\"secret\"}}");
    Bringing.Answer none =
        house.post(ImportHouse.SELLER, run, "{\"columns\":{\"客户名称\":\"name\",\"机密\":\"sucret\"}}");
    assertThat(hidden.code()).isEqualTo("UNKNOWN_FIELD");
    assertThat(hidden.body().replace("secret", "")).isEqualTo(none.body().replace("sucret", ""));
    for (String path : List.of("phone", "openAmount")) {
      assertThat(
              house
                  .post(
                      ImportHouse.SELLER,
                      run,
                      "{\"columns\":{\"客户名称\":\"name\",\"电话\":\"" + path + "\"}}")
                  .code())
          .isEqualTo("NOT_YOURS_TO_SET");
    }
    assertThat(
            house
                .post(
                    ImportHouse.SELLER,
                    run,
                    "{\"columns\":{\"客户名称\":\"name\"},\"constants\":{\"secret\":\"x\"}}")
                .code())
        .isEqualTo("UNKNOWN_FIELD");
    assertThat(house.value("select count(*) from account")).isEqualTo("0");
  }

  @Test
  void rowsForOthersAsOwnerAreRefusedOneByOne() {
    sellerMay(_ -> true);
    Bringing.Done done =
        house.imported(ImportHouse.SELLER, "account", "客户名称,负责人\n自己的,陈思远\n同事的,林晓岚\n没说,\n", "{}");
    assertThat(done.counts()).containsExactly(2, 0, 0, 1);
    assertThat(house.problems(ImportHouse.SELLER, done))
        .isEqualTo(Map.of(3, List.of("NOT_ALLOWED")));
    assertThat(house.value("select count(*) from account where owner = 11")).isEqualTo("2");
  }

  @Test
  void whoMayNotCreateOrChangeIsToldBeforeAnythingBegins() {
    sellerMay(grant -> !grant.right().equals(Right.CREATE));
    Bringing.Answer brought =
        house.bring(ImportHouse.SELLER, "account", "a.csv", "客户名称,信用代码\n甲,A\n");
    String run = "/api/import/" + brought.json().path("id").asString() + ":run";
    assertThat(house.post(ImportHouse.SELLER, run, "{}").code()).isEqualTo("NOT_ALLOWED");
    make(house.book.seller(), Map.of("name", "旧", "code", "A"));
    Bringing.Done changed =
        house.run(
            ImportHouse.SELLER,
            brought.json().path("id").asString(),
            "{\"mode\":\"update\",\"key\":\"code\"}");
    assertThat(changed.counts()).containsExactly(0, 1, 0, 0);
  }

  @Test
  void recordsThatOneDoesNotSeeAreNotFoundByKey() {
    make(house.book.colleague(), Map.of("name", "同事的", "code", "A"));
    sellerMay(_ -> true);
    Bringing.Done done =
        house.imported(
            ImportHouse.SELLER,
            "account",
            "客户名称,信用代码\n新名,A\n新名,B\n",
            "{\"mode\":\"update\",\"key\":\"code\"}");
    assertThat(house.problems(ImportHouse.SELLER, done))
        .isEqualTo(Map.of(2, List.of("NOT_THERE"), 3, List.of("NOT_THERE")));
    assertThat(house.value("select name from account")).isEqualTo("同事的");
    Bringing.Done linked =
        house.imported(ImportHouse.SELLER, "account", "客户名称,上级客户\n子,同事的\n子二,没有\n", "{}");
    assertThat(house.problems(ImportHouse.SELLER, linked))
        .isEqualTo(Map.of(2, List.of("LINK_NOT_THERE"), 3, List.of("LINK_NOT_THERE")));
  }

  @Test
  void recordsThatOneSeesButMayNotChangeAreRefusedOneByOne() {
    make(house.book.colleague(), Map.of("name", "同事的", "code", "A"));
    make(house.book.seller(), Map.of("name", "自己的", "code", "B"));
    sellerMay(_ -> true, new Grant("SALES", "account", Right.READ, Scope.ALL));
    Bringing.Done done =
        house.imported(
            ImportHouse.SELLER,
            "account",
            "客户名称,信用代码\n新名,A\n新名,B\n",
            "{\"mode\":\"update\",\"key\":\"code\"}");
    assertThat(done.counts()).containsExactly(0, 1, 0, 1);
    assertThat(house.problems(ImportHouse.SELLER, done))
        .isEqualTo(Map.of(2, List.of("NOT_ALLOWED")));
    assertThat(house.value("select name from account where code = 'A'")).isEqualTo("同事的");
  }

  @Test
  void authorAndTimeOfBeforeAreKeptOnlyByWhoMaySayThem() {
    sellerMay(_ -> true);
    Bringing.Answer brought =
        house.bring(ImportHouse.SELLER, "account", "a.csv", "客户名称,Made,By\n甲,2019-05-06,林晓岚\n");
    String upload = brought.json().path("id").asString();
    for (String column : List.of("\"Made\":\"createdAt\"", "\"By\":\"createdBy\"")) {
      Bringing.Answer refused =
          house.post(
              ImportHouse.SELLER,
              "/api/import/" + upload + ":run",
              "{\"columns\":{\"客户名称\":\"name\"," + column + "}}");
      assertThat(refused.code()).isEqualTo("NOT_YOURS_TO_SET");
    }
    sellerMay(_ -> true, new Grant("SALES", "account", Right.ORIGIN, Scope.OWN));
    Bringing.Done done =
        house.run(
            ImportHouse.SELLER, upload, "{\"columns\":{\"客户名称\":\"name\",\"Made\":\"createdAt\"}}");
    assertThat(done.counts()).containsExactly(1, 0, 0, 0);
    assertThat(house.value("select created_at::date || ' ' || created_by from account"))
        .isEqualTo("2019-05-06 11");
  }

  @Test
  void anImportIsUndoneOverRest() {
    make(house.book.manager(), Map.of("name", "旧", "code", "A", "owner", Ref.to(11)));
    Bringing.Done done =
        house.imported(
            ImportHouse.MANAGER,
            "account",
            "客户名称,信用代码\n新,A\n另,B\n",
            "{\"mode\":\"createOrUpdate\",\"key\":\"code\"}");
    assertThat(done.counts()).containsExactly(1, 1, 0, 0);
    String act = "/api/acts/" + done.act();
    assertThat(house.post(ImportHouse.STRANGER, act + ":undo", "").status()).isEqualTo(404);
    assertThat(house.post(ImportHouse.MANAGER, act + ":undo", "").status()).isEqualTo(200);
    assertThat(house.value("select string_agg(name, ',') from account where deleted_act is null"))
        .isEqualTo("旧");
  }

  private static String rows(int number) {
    StringBuilder csv = new StringBuilder("客户名称,信用代码,地区\n");
    for (int i = 0; i < number; i++) {
      csv.append("客户").append(i).append(",C").append(i).append(",地方").append(i).append('\n');
    }
    return csv.toString();
  }

  /** Regions that are found at once up to a row, where the reading waits. */
  private static RegionNames waitingAt(String name, CountDownLatch reached, CountDownLatch goOn) {
    return asked -> {
      if (asked.equals(name)) {
        reached.countDown();
        try {
          goOn.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
      return Optional.of("31");
    };
  }

  private String begin(String upload) {
    Bringing.Answer begun = house.post(ImportHouse.MANAGER, "/api/import/" + upload + ":run", "{}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    return begun.json().path("id").asString();
  }

  @Test
  void whatWasInWhenItWasEndedStaysAndIsUndone() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    house.use(house.open(waitingAt("地方120", reached, goOn)));
    String upload =
        house
            .bring(ImportHouse.MANAGER, "account", "a.csv", rows(400))
            .json()
            .path("id")
            .asString();
    String job = begin(upload);
    assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    String address = "/api/import/" + upload + "/jobs/" + job;
    Bringing.Answer cancelling = house.post(ImportHouse.MANAGER, address + ":cancel", "");
    assertThat(cancelling.json().path("cancelling").asBoolean()).isTrue();
    goOn.countDown();
    Bringing.Done done = house.ended(ImportHouse.MANAGER, upload, job);
    assertThat(done.state()).isEqualTo("CANCELLED");
    int made = done.counts().getFirst();
    assertThat(made).isGreaterThanOrEqualTo(100).isLessThan(400);
    assertThat(house.value("select count(*) from account")).isEqualTo(Integer.toString(made));
    assertThat(house.post(ImportHouse.MANAGER, "/api/acts/" + done.act() + ":undo", "").status())
        .isEqualTo(200);
    assertThat(house.value("select count(*) from account where deleted_act is null"))
        .isEqualTo("0");
  }

  @Test
  void goesOnInAnotherProcessWhenItsOwnDies() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ImportHouse.Server dying = house.open(waitingAt("地方120", reached, goOn));
    house.use(dying);
    String upload =
        house
            .bring(ImportHouse.MANAGER, "account", "a.csv", rows(400) + "又,C7,地方1\n")
            .json()
            .path("id")
            .asString();
    String job = begin(upload);
    assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    dying.die();
    house.use(house.open(_ -> Optional.of("31")));
    Bringing.Done done = house.ended(ImportHouse.MANAGER, upload, job);
    goOn.countDown();
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.counts()).containsExactly(400, 0, 0, 1);
    assertThat(house.value("select count(*) || ' ' || count(distinct code) from account"))
        .isEqualTo("400 400");
    assertThat(house.value("select count(*) from act where kind = 'IMPORT'")).isEqualTo("1");
  }
}
