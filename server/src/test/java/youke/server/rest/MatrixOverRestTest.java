package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.kernel.model.Right;
import youke.kernel.model.Visibility;
import youke.kernel.record.RandomHouse;

/**
 * Random organisations, roles, shares and records, asked over HTTP: what each person is answered is
 * compared with a naive judge that goes through plain lists. What is hidden or masked for a person
 * is found by no way, nor told by any mistake.
 */
final class MatrixOverRestTest {
  private static final int ROUNDS = 2;
  private static final int PEOPLE = 14;
  private static final int RECORDS = 50;
  private static final List<String> JUDGED = List.of("account", "deal", "dealLine");
  private static final List<Right> RIGHTS =
      List.of(Right.EDIT, Right.DELETE, Right.TRANSFER, Right.SHARE);

  private static RestHouse rest;

  // Each round has its own.
  @SuppressWarnings("NullAway.Init")
  private RandomHouse house;

  private long decisions;

  @BeforeAll
  static void open() {
    rest = new RestHouse();
  }

  @AfterAll
  static void close() {
    rest.close();
  }

  @Test
  void everyDoorAnswersAsTheNaiveJudge() {
    for (int round = 0; round < ROUNDS; round++) {
      house = new RandomHouse(rest.book, new Random(20_261 + round), PEOPLE, RECORDS);
      house.people().forEach(person -> rest.people.become(person.id(), house.caller(person)));
      tellEverybodyOfEverything();
      for (RandomHouse.Person person : house.people()) {
        for (String entity : JUDGED) {
          if (house.judge().readsAny(person, entity)) {
            judge(person, entity);
          } else {
            refused(person, entity);
          }
        }
        judgeFields(person);
        judgeNotices(person);
      }
      for (RandomHouse.Person person : house.people()) {
        judgeBulk(person);
      }
      rest.book.value("with gone as (delete from notice returning 1) select count(*) from gone");
      house.empty();
    }
    assertThat(decisions).isGreaterThan(30_000);
  }

  /** As if each of them had followed every record while they could see it. */
  private void tellEverybodyOfEverything() {
    for (String entity : JUDGED) {
      String table = entity.equals("dealLine") ? "deal_line" : entity;
      rest.book.value(
          "with told as (select 1000000000 + nextval('record_id') act, id from "
              + table
              + "), acts as (insert into act (id, at, author, kind)"
              + " select act, now(), 17, 'CHANGE' from told), changes as"
              + " (insert into act_change (act, entity, record, kind, old, new)"
              + " select act, ?, id, 'change', '{\"name\": \"x\"}', '{\"name\": \"y\"}' from told),"
              + " notices as (insert into notice (id, person, act, cause, entity, record, at)"
              + " select nextval('record_id'), p, act, 'FOLLOWED', ?, id, now() from told,"
              + " unnest(?::bigint[]) p) select count(*) from told",
          entity,
          entity,
          house.people().stream()
              .map(RandomHouse.Person::id)
              .toList()
              .toString()
              .replace('[', '{')
              .replace(']', '}'));
    }
  }

  private void judgeNotices(RandomHouse.Person person) {
    Set<Long> expected = new HashSet<>();
    int all = 0;
    for (String entity : JUDGED) {
      all += house.of(entity).size();
      if (house.judge().readsAny(person, entity)) {
        expected.addAll(house.judge().seen(person, entity, Right.READ));
      }
    }
    JsonNode page;
    int unread;
    do { // what the house was made by is being told as well
      unread = unread(person);
      page = ask(person, "/api/notices?limit=200").json();
    } while (unread != unread(person));
    Set<Long> told = new HashSet<>();
    page.path("notices").forEach(one -> told.add(Long.parseLong(one.path("record").stringValue())));
    assertThat(page.has("next")).isFalse();
    assertThat(told).as("notices of " + person).isEqualTo(expected);
    assertThat(unread).isEqualTo(Math.min(page.path("notices").size(), 99));
    decisions += all;
  }

  private int unread(RandomHouse.Person person) {
    return ask(person, "/api/notices:count").json().path("unread").intValue();
  }

  private RestHouse.Answer ask(RandomHouse.Person person, String path) {
    return rest.get(person.id(), path);
  }

  private void refused(RandomHouse.Person person, String entity) {
    String shown =
        house.of(entity).stream().findFirst().map(id -> house.record(id).name()).orElse("");
    for (String path :
        List.of(
            "",
            ":count",
            ":totals?by=name",
            ":export",
            "?search=x",
            "?filter=true",
            "?sort=name")) {
      RestHouse.Answer answer = ask(person, "/api/" + entity + path);
      assertThat(answer.status()).as(person + path + answer.body()).isEqualTo(403);
      assertThat(answer.body()).doesNotContain(shown);
      decisions += house.of(entity).size();
    }
    for (Long id : some(entity)) {
      assertThat(ask(person, "/api/" + entity + "/" + id).status()).isIn(403, 404);
      assertThat(ask(person, "/api/" + entity + "/" + id + "/history").status()).isIn(403, 404);
      assertThat(ask(person, "/api/" + entity + "/" + id + "/following").status()).isIn(403, 404);
      decisions += 3;
    }
  }

  private List<Long> some(String entity) {
    return house.of(entity).stream().filter(id -> id % 5 == 0).toList();
  }

  private void judge(RandomHouse.Person person, String entity) {
    String who = person + " on " + entity;
    String address = "/api/" + entity;
    Set<Long> expected = house.judge().seen(person, entity, Right.READ);
    int all = house.of(entity).size();
    JsonNode page = ask(person, address + "?fields=name&limit=500").json();
    assertThat(ids(page)).as("list " + who).isEqualTo(expected);
    for (JsonNode line : page.path("records")) {
      long id = Long.parseLong(line.path("id").stringValue());
      Set<String> allowed = new HashSet<>();
      line.path("allowed").forEach(one -> allowed.add(one.stringValue()));
      for (Right right : RIGHTS) {
        assertThat(allowed.contains(right.name()))
            .as(right + " " + id + " " + who)
            .isEqualTo(house.judge().may(person, right, house.record(id)));
        decisions++;
      }
    }
    for (Long id : some(entity)) {
      int status = expected.contains(id) ? 200 : 404;
      assertThat(ask(person, address + "/" + id).status()).as("get " + who).isEqualTo(status);
      assertThat(ask(person, address + "/" + id + "/history").status())
          .as("history " + who)
          .isEqualTo(status);
      assertThat(ask(person, address + "/" + id + "/following").status())
          .as("following " + who)
          .isEqualTo(status);
      decisions += 3;
    }
    Set<Long> named = new HashSet<>(expected);
    named.removeIf(id -> !house.record(id).name().contains("7"));
    assertThat(
            ids(
                ask(
                        person,
                        address
                            + "?limit=500&fields=name&filter="
                            + RestHouse.escaped("name.contains('7')"))
                    .json()))
        .as("filter " + who)
        .isEqualTo(named);
    assertThat(ids(ask(person, address + "?fields=name&limit=500&sort=-name").json()))
        .as("sort " + who)
        .isEqualTo(expected);
    assertThat(ask(person, address + ":count").json().path("count").intValue())
        .as("count " + who)
        .isEqualTo(expected.size());
    int grouped = 0;
    for (JsonNode group : ask(person, address + ":totals?by=name").json().path("groups")) {
      grouped += group.path("count").intValue();
    }
    assertThat(grouped).as("groups " + who).isEqualTo(expected.size());
    decisions += 5L * all;
    judgeSearch(person, entity, expected, who);
    judgeExport(person, entity, expected, who);
    judgeRelation(person, entity, who);
  }

  private void judgeSearch(
      RandomHouse.Person person, String entity, Set<Long> expected, String who) {
    if (entity.equals("dealLine")) {
      return;
    }
    String typed = RestHouse.escaped("化工");
    Set<Long> found = new HashSet<>();
    for (JsonNode one :
        ask(person, "/api/search?limit=200&entities=" + entity + "&q=" + typed)
            .json()
            .path("found")) {
      found.add(Long.parseLong(one.path("id").stringValue()));
    }
    assertThat(expected).as("search everywhere " + who).containsAll(found);
    Set<Long> listed =
        ids(ask(person, "/api/" + entity + "?fields=name&limit=500&search=" + typed).json());
    assertThat(listed).as("search " + who).isEqualTo(expected);
    decisions += 2L * house.of(entity).size();
  }

  private void judgeExport(
      RandomHouse.Person person, String entity, Set<Long> expected, String who) {
    RestHouse.Answer answer = ask(person, "/api/" + entity + ":export?fields=name");
    if (!house.judge().holdsAny(person, Right.EXPORT, entity)) {
      assertThat(answer.status()).as("export " + who).isEqualTo(403);
      decisions += house.of(entity).size();
      return;
    }
    Set<String> names = new HashSet<>();
    for (Long id : expected) {
      if (house.judge().may(person, Right.EXPORT, house.record(id))) {
        names.add(house.record(id).name());
      }
    }
    List<String> lines = new ArrayList<>(answer.body().lines().skip(1).toList());
    lines.removeIf(String::isBlank);
    assertThat(new HashSet<>(lines)).as("export " + who).isEqualTo(names);
    decisions += house.of(entity).size();
  }

  private void judgeRelation(RandomHouse.Person person, String entity, String who) {
    if (!entity.equals("deal") || !house.judge().readsAny(person, "account")) {
      return;
    }
    for (JsonNode line :
        ask(person, "/api/deal?fields=account.name&limit=500").json().path("records")) {
      long id = Long.parseLong(line.path("id").stringValue());
      boolean shown =
          house
              .record(id)
              .under()
              .filter(account -> house.judge().may(person, Right.READ, house.record(account)))
              .isPresent();
      assertThat(line.path("values").path("account.name").isString())
          .as("relation " + id + " " + who)
          .isEqualTo(shown);
      decisions++;
    }
  }

  private void judgeFields(RandomHouse.Person person) {
    if (!house.judge().readsAny(person, "account")) {
      return;
    }
    Set<Long> expected = house.judge().seen(person, "account", Right.READ);
    for (String field : List.of("phone", "secret", "remark", "code")) {
      Visibility level = house.judge().visibility(person, field);
      boolean seen = level == Visibility.SEEN;
      for (String query :
          List.of(
              "?filter=" + RestHouse.escaped(field + " != null"),
              "?sort=" + field,
              ":totals?by=" + field,
              ":count?filter=" + RestHouse.escaped("has(" + field + ")"))) {
        RestHouse.Answer answer = ask(person, "/api/account" + query);
        assertThat(answer.status() == 200).as(query + " " + person).isEqualTo(seen);
        assertThat(answer.status()).isIn(200, 400);
        decisions++;
      }
      RestHouse.Answer column = ask(person, "/api/account?limit=500&fields=" + field);
      assertThat(column.status()).isEqualTo(level == Visibility.HIDDEN ? 400 : 200);
      decisions++;
      if (level == Visibility.HIDDEN) {
        toldAsIfItWereNot(person, field);
      }
    }
    nothingLeaks(person, expected);
  }

  /** Whoever may not see a field is told the same as of a field that there is not. */
  private void toldAsIfItWereNot(RandomHouse.Person person, String field) {
    String none = "zq" + field.substring(2);
    for (String query : List.of("?filter=" + "%s%%20%%3D%%3D%%20'x'", "?sort=%s", "?fields=%s")) {
      RestHouse.Answer hidden = ask(person, "/api/account" + query.formatted(field));
      RestHouse.Answer absent = ask(person, "/api/account" + query.formatted(none));
      assertThat(hidden.status()).isEqualTo(absent.status());
      assertThat(unnamed(hidden, field)).as(query + " " + person).isEqualTo(unnamed(absent, none));
      decisions++;
    }
    String one = "/api/account/" + house.of("account").iterator().next() + ":reveal";
    RestHouse.Answer asked = rest.post(person.id(), one, "{\"field\":\"" + field + "\"}");
    RestHouse.Answer absent = rest.post(person.id(), one, "{\"field\":\"" + none + "\"}");
    assertThat(asked.status()).isIn(400, 404);
    assertThat(unnamed(asked, field)).as(one + person).isEqualTo(unnamed(absent, none));
    RestHouse.Answer written =
        rest.post(person.id(), "/api/account", "{\"name\":\"甲\",\"" + field + "\":\"1\"}");
    assertThat(written.body()).doesNotContain("机密", "信用代码", "备注");
  }

  /** The answer with the field's name taken out of it wherever it stands as a name. */
  private static String unnamed(RestHouse.Answer answer, String field) {
    return answer
        .body()
        .replace("'" + field + "'", "'FIELD'")
        .replace(":\"" + field + "\"", ":\"FIELD\"");
  }

  private void nothingLeaks(RandomHouse.Person person, Set<Long> expected) {
    boolean phones = house.judge().visibility(person, "phone") == Visibility.SEEN;
    boolean secrets = house.judge().visibility(person, "secret") == Visibility.SEEN;
    Long one = expected.stream().findFirst().orElse(null);
    if (one == null) {
      return;
    }
    int number = Integer.parseInt(house.record(one).name().replace("化工", ""));
    String phone = RandomHouse.phone(number);
    for (String path :
        List.of(
            "/api/account?limit=500",
            "/api/account/" + one,
            "/api/account/" + one + "/history",
            "/api/account:export",
            "/api/account?search=" + phone,
            "/api/search?q=" + phone)) {
      RestHouse.Answer answer = ask(person, path);
      if (!phones) {
        assertThat(answer.body()).as(path + " " + person).doesNotContain(phone);
      }
      if (!secrets) {
        assertThat(answer.body()).as(path + " " + person).doesNotContain("Geheim");
      }
      decisions += expected.size();
    }
    Visibility level = house.judge().visibility(person, "phone");
    RestHouse.Answer asked =
        rest.post(person.id(), "/api/account/" + one + ":reveal", "{\"field\":\"phone\"}");
    boolean told = level == Visibility.REVEALABLE || level == Visibility.SEEN;
    assertThat(asked.status()).isEqualTo(told ? 200 : level == Visibility.MASKED ? 403 : 400);
    assertThat(asked.body().contains(phone)).as("asked for " + person).isEqualTo(told);
    assertThat(asked.json().has("act")).isEqualTo(level == Visibility.REVEALABLE);
    for (Long id : some("account")) {
      if (!expected.contains(id)) {
        assertThat(
                rest.post(person.id(), "/api/account/" + id + ":reveal", "{\"field\":\"phone\"}")
                    .status())
            .isEqualTo(404);
      }
    }
    Set<Long> found = ids(ask(person, "/api/account?fields=name&search=" + phone).json());
    assertThat(found).as("by phone " + person).isEqualTo(phones ? Set.of(one) : Set.of());
    RestHouse.Answer guess =
        ask(person, "/api/account:count?filter=" + RestHouse.escaped("phone == '" + phone + "'"));
    assertThat(guess.status() == 200).isEqualTo(phones);
    decisions += 2L * expected.size();
  }

  private void judgeBulk(RandomHouse.Person person) {
    List<String> ids = house.of("account").stream().map(id -> "\"" + id + "\"").toList();
    RestHouse.Answer answer =
        rest.post(
            person.id(),
            "/api/account:bulk",
            "{\"ids\":["
                + String.join(",", ids)
                + "],\"change\":{\"mail\":\"a"
                + person.id()
                + "@b.cn\"}}");
    if (person.roles().isEmpty()) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("化工");
      return;
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Set<Long> may = house.judge().seen(person, "account", Right.READ);
    may.removeIf(id -> !house.judge().may(person, Right.EDIT, house.record(id)));
    JsonNode json = answer.json();
    assertThat(json.path("done").intValue()).as("bulk " + person).isEqualTo(may.size());
    Set<Long> seen = house.judge().seen(person, "account", Right.READ);
    for (JsonNode failed : json.path("failed")) {
      long id = Long.parseLong(failed.path("id").stringValue());
      assertThat(may).doesNotContain(id);
      String code = failed.at("/problem/code").stringValue();
      assertThat(code)
          .as("told of " + id)
          .isEqualTo(seen.contains(id) ? "NOT_ALLOWED" : "NOT_FOUND");
    }
    decisions += house.of("account").size();
  }

  private static Set<Long> ids(JsonNode page) {
    Set<Long> ids = new HashSet<>();
    page.path("records").forEach(one -> ids.add(Long.parseLong(one.path("id").stringValue())));
    return ids;
  }
}
