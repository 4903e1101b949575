package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.Grant;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.sample.Account;
import youke.server.sheet.RowReader;
import youke.server.sheet.SheetFile;

/** Lists that leave the house as tables. */
@SuppressWarnings("StringConcatToTextBlock") // lines of a file, each with its own end
final class ExportTest {
  private static final String FIELDS =
      "name,code,creditLimit,staff,share,since,lastContact,keyAccount,level,tags,trade,region,"
          + "owner,remark";

  private final ImportHouse house = new ImportHouse();
  @TempDir private @Nullable Path folder;

  @AfterEach
  void close() {
    house.close();
  }

  private void make(Caller as, String name, Map<String, Object> more) {
    Map<String, @Nullable Object> values = new HashMap<>(more);
    values.put("name", name);
    house.book.create(as, "account", values);
  }

  private void makeOne(String name, String code) {
    make(
        house.book.manager(),
        name,
        Map.ofEntries(
            Map.entry("code", code),
            Map.entry("creditLimit", new Money(new BigDecimal("1234567.80"), "USD")),
            Map.entry("staff", new BigDecimal(-7)),
            Map.entry("share", new BigDecimal("12.5")),
            Map.entry("since", LocalDate.of(2025, 2, 28)),
            Map.entry("lastContact", Instant.parse("2026-01-02T03:04:05.678901Z")),
            Map.entry("keyAccount", true),
            Map.entry("level", Account.Level.A),
            Map.entry("tags", List.of("RED", "BLUE")),
            Map.entry("trade", "steel"),
            Map.entry("region", "33"),
            Map.entry("owner", Ref.to(11)),
            Map.entry("remark", "=1+1\n第二行, \"引号\"")));
  }

  private Bringing.Answer export(long person, String query) {
    return house.get(person, "/api/account:export?" + query);
  }

  private static List<String> names(Bringing.Answer answer) {
    return answer.body().lines().skip(1).map(line -> line.split(",")[0]).toList();
  }

  @Test
  void writesWhatPeopleReadAndNothingThatASpreadsheetWouldRun() {
    makeOne("=HYPERLINK(\"x\")", "C1");
    Bringing.Answer answer = export(ImportHouse.MANAGER, "fields=" + FIELDS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains(".csv");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body())
        .isEqualTo(
            "\uFEFF客户名称,信用代码,信用额度,信用额度币种,人数,份额,合作日期,最近联系,大客户,级别,标签,行业,地区,"
                + "负责人,备注\r\n"
                + "\"'=HYPERLINK(\"\"x\"\")\",C1,1234567.8,USD,-7,12.5,2025-02-28,"
                + "2026-01-02 11:04:05.678901,是,战略,RED、BLUE,钢铁,浙江省,陈思远,"
                + "\"'=1+1\n第二行, \"\"引号\"\"\"\r\n");
  }

  @Test
  void whatWasExportedIsTheSameWhenItIsBroughtBack() throws IOException {
    for (int i = 0; i < 120; i++) {
      makeOne("客户" + i, "C" + i);
    }
    for (String form : List.of("csv", "xlsx")) {
      Bringing.Answer file =
          export(
              ImportHouse.MANAGER, "format=" + form + "&fields=" + FIELDS.replace(",region", ""));
      Bringing.Answer brought =
          house.bring(ImportHouse.MANAGER, "account", "a." + form, file.bytes());
      assertThat(brought.status()).as(brought.body()).isEqualTo(201);
      Bringing.Done done =
          house.run(
              ImportHouse.MANAGER,
              brought.json().path("id").asString(),
              "{\"mode\":\"update\",\"key\":\"code\"}");
      assertThat(house.problems(ImportHouse.MANAGER, done)).isEmpty();
      assertThat(done.counts()).as(form).containsExactly(0, 0, 120, 0);
    }
  }

  @Test
  void aWorkbookHoldsNumbersAndDays() throws IOException {
    makeOne("甲", "C1");
    byte[] xlsx = export(ImportHouse.MANAGER, "format=xlsx&fields=name,creditLimit,since").bytes();
    Path file = Files.write(java.util.Objects.requireNonNull(folder).resolve("a.xlsx"), xlsx);
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = SheetFile.open(file).rows()) {
      while (reader.hasNext()) {
        rows.add(reader.next().texts());
      }
    }
    assertThat(rows)
        .containsExactly(
            List.of("客户名称", "信用额度", "信用额度币种", "合作日期"),
            List.of("甲", "1234567.8", "USD", "2025-02-28"));
  }

  @Test
  void isSortedAndFilteredLikeTheList() {
    for (String name : List.of("b", "c", "a")) {
      makeOne(name, name);
    }
    assertThat(names(export(ImportHouse.MANAGER, "sort=-name&fields=name")))
        .containsExactly("c", "b", "a");
    assertThat(names(export(ImportHouse.MANAGER, "filter=name!='b'&sort=name&fields=name")))
        .containsExactly("a", "c");
    assertThat(export(ImportHouse.MANAGER, "limit=1").code()).isEqualTo("UNKNOWN_QUERY");
    assertThat(export(ImportHouse.MANAGER, "format=pdf").code()).isEqualTo("WRONG_QUERY");
    assertThat(export(ImportHouse.MANAGER, "fields=nothing").code()).isEqualTo("UNKNOWN_FIELD");
  }

  @Test
  void whoMayNotExportGetsNothing() {
    makeOne("甲", "C1");
    Bringing.Answer refused = export(ImportHouse.SELLER, "fields=name");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_ALLOWED");
    assertThat(refused.body()).doesNotContain("甲");
    assertThat(house.get(99, "/api/account:export").status()).isEqualTo(401);
  }

  private void mayExport(Scope scope) {
    List<Grant> grants = new ArrayList<>(house.book.catalog().grants());
    grants.add(new Grant("SALES", "account", Right.EXPORT, scope));
    grants.add(new Grant("SALES", "account", Right.READ, Scope.ALL));
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

  @Test
  void holdsOnlyWhatMayBeExportedThoughMoreMayBeRead() {
    make(house.book.seller(), "自己的", Map.of());
    make(house.book.colleague(), "同事的", Map.of());
    mayExport(Scope.OWN);
    assertThat(house.get(ImportHouse.SELLER, "/api/account?fields=name").json().path("records"))
        .hasSize(2);
    assertThat(names(export(ImportHouse.SELLER, "fields=name"))).containsExactly("自己的");
  }

  @Test
  void masksAndHidesAsTheReaderIsUsedTo() {
    make(
        house.book.manager(),
        "甲",
        Map.of("phone", "13812345678", "creditLimit", Money.yuan("99"), "secret", "密"));
    mayExport(Scope.ALL);
    Bringing.Answer answer = export(ImportHouse.SELLER, "fields=name,phone,creditLimit");
    assertThat(answer.body()).contains("甲,138****5678,,");
    assertThat(export(ImportHouse.SELLER, "").body()).doesNotContain("密", "13812345678", "99");
    assertThat(export(ImportHouse.SELLER, "fields=secret").code()).isEqualTo("UNKNOWN_FIELD");
    assertThat(export(ImportHouse.SELLER, "filter=creditLimit%3E1").status()).isEqualTo(400);
    assertThat(export(ImportHouse.SELLER, "sort=phone").status()).isEqualTo(400);
  }

  @Test
  void columnsOfOneNameAreToldApart() {
    makeOne("甲", "C1");
    assertThat(
            export(ImportHouse.MANAGER, "fields=name,owner.name,owner,owner.department.name")
                .body())
        .startsWith("\uFEFF客户名称,负责人姓名,负责人,负责人部门名称\r\n甲,陈思远,陈思远,一组");
  }
}
