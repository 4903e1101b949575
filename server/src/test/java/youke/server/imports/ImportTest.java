package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Tables over HTTP, through the gate, into the book. */
@SuppressWarnings("StringConcatToTextBlock") // lines of a file, each with its own end
final class ImportTest {
  private final ImportHouse house = new ImportHouse();

  @AfterEach
  void close() {
    house.close();
  }

  private static String rows(int number) {
    StringBuilder csv = new StringBuilder("客户名称,信用代码,信用额度,人数,合作日期,级别\n");
    for (int i = 0; i < number; i++) {
      csv.append("客户").append(i).append(",C").append(i).append(",\"1,234.50\",");
      csv.append(i).append(",2025年3月").append(1 + i % 28).append("日,重点\n");
    }
    return csv.toString();
  }

  @Test
  void showsWhatATableIsAndHowItWouldBeUnderstood() {
    String csv =
        "编号,客户名称（必填）,KEHUMINGCHENG2,Credit code,信用额度(元),信用额度币种,负责人,上级客户编号,机密,随便\n"
            + "KH-1,甲,x,C1,5,USD,陈思远,,,\n";
    JsonNode shown = house.bring(ImportHouse.MANAGER, "account", "客户 表.csv", csv).json();
    assertThat(shown.path("name").asString()).isEqualTo("客户 表.csv");
    assertThat(shown.path("form").path("encoding").asString()).isEqualTo("UTF-8");
    assertThat(shown.path("rows").get(0).get(1).asString()).isEqualTo("甲");
    JsonNode columns = shown.path("order").path("columns");
    assertThat(columns.path("编号").asString()).isEqualTo("number");
    assertThat(columns.path("客户名称（必填）").asString()).isEqualTo("name");
    assertThat(columns.path("Credit code").asString()).isEqualTo("code");
    assertThat(columns.path("信用额度(元)").asString()).isEqualTo("creditLimit");
    assertThat(columns.path("信用额度币种").asString()).isEqualTo("creditLimit.currency");
    assertThat(columns.path("负责人").asString()).isEqualTo("owner");
    assertThat(columns.path("上级客户编号").asString()).isEqualTo("parent.number");
    assertThat(columns.path("随便").isNull()).isTrue();
    assertThat(shown.path("kept").asBoolean()).isFalse();
  }

  @Test
  void aColumnCalledTheNameOfTheEntityIsItsNameAndNotThatOfItsParent() {
    String csv = "Account name,上级客户名称\nOne,\n";
    JsonNode columns =
        house
            .bring(ImportHouse.MANAGER, "account", "a.csv", csv)
            .json()
            .path("order")
            .path("columns");
    assertThat(columns.path("Account name").asString()).isEqualTo("name");
    assertThat(columns.path("上级客户名称").asString()).startsWith("parent");
  }

  @Test
  void readsPinyinHeadingsAndKeepsWhatAPersonMapped() {
    String csv = "kehumingcheng,Bemerkung\n甲,gut\n";
    JsonNode first = house.bring(ImportHouse.MANAGER, "account", "a.csv", csv).json();
    assertThat(first.path("order").path("columns").path("kehumingcheng").asString())
        .isEqualTo("name");
    house.run(
        ImportHouse.MANAGER,
        first.path("id").asString(),
        "{\"columns\":{\"kehumingcheng\":\"name\",\"Bemerkung\":\"remark\"},"
            + "\"values\":{\"remark\":{\"gut\":\"好\"}}}");
    JsonNode second = house.bring(ImportHouse.MANAGER, "account", "b.csv", csv).json();
    assertThat(second.path("kept").asBoolean()).isTrue();
    assertThat(second.path("order").path("columns").path("Bemerkung").asString())
        .isEqualTo("remark");
    assertThat(second.path("order").path("values").path("remark").path("gut").asString())
        .isEqualTo("好");
    assertThat(house.value("select remark from account")).isEqualTo("好");
  }

  @Test
  void importsInPortionsAsOneActThatCanBeUndone() {
    Bringing.Done done = house.imported(ImportHouse.MANAGER, "account", rows(170), "{}");
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.counts()).containsExactly(170, 0, 0, 0);
    assertThat(done.json().path("done").asInt()).isEqualTo(170);
    assertThat(house.value("select count(*) from act where kind = 'IMPORT'")).isEqualTo("1");
    assertThat(house.value("select reason from act where kind = 'IMPORT'")).isEqualTo("test.csv");
    assertThat(
            house.value(
                "select credit_limit || ' ' || staff || ' ' || since || ' ' || level || ' ' || owner"
                    + " from account where code = 'C29'"))
        .isEqualTo("1234.50 29 2025-03-02 B 13");
    house
        .book
        .records()
        .undo(
            house.book.manager(),
            Long.parseLong(done.act()),
            false,
            youke.kernel.record.Bulk.Progress.NONE)
        .orThrow();
    assertThat(house.value("select count(*) from account where deleted_act is null"))
        .isEqualTo("0");
  }

  @Test
  void aRehearsalTellsWhatWouldHappenAndLeavesNothing() {
    String csv = rows(120) + "又一个,C5,,,,\n无效,C900,abc,,,\n";
    Bringing.Done rehearsed =
        house.imported(ImportHouse.MANAGER, "account", csv, "{\"rehearse\":true}");
    assertThat(rehearsed.counts()).containsExactly(120, 0, 0, 2);
    assertThat(rehearsed.act()).isEmpty();
    assertThat(house.value("select count(*) from account")).isEqualTo("0");
    assertThat(house.problems(ImportHouse.MANAGER, rehearsed))
        .isEqualTo(Map.of(122, List.of("NOT_UNIQUE"), 123, List.of("UNREADABLE_VALUE")));
    Bringing.Done real = house.run(ImportHouse.MANAGER, rehearsed.upload(), "{}");
    assertThat(real.counts()).isEqualTo(rehearsed.counts());
    assertThat(house.problems(ImportHouse.MANAGER, real))
        .isEqualTo(house.problems(ImportHouse.MANAGER, rehearsed));
  }

  @Test
  void refusedRowsComeBackAsAFileThatCanBeMendedAndBroughtAgain() {
    String csv =
        "客户名称,信用代码,级别,合作日期,备注\n"
            + "甲,A1,战略,2025-01-31,=1+1\n"
            + ",A2,战略,,\"没有, 名称\"\n"
            + "丙,A3,无此级别,31.02.2025,\n"
            + "丁,A1,普通,,重复\n";
    Bringing.Done done = house.imported(ImportHouse.MANAGER, "account", csv, "{}");
    assertThat(done.counts()).containsExactly(1, 0, 0, 3);
    assertThat(house.problems(ImportHouse.MANAGER, done))
        .isEqualTo(
            Map.of(
                3,
                List.of("REQUIRED"),
                4,
                List.of("UNKNOWN_OPTION", "UNREADABLE_VALUE"),
                5,
                List.of("NOT_UNIQUE")));
    String problems = "/api/import/" + done.upload() + "/jobs/" + done.job() + "/problems";
    JsonNode value =
        house.get(ImportHouse.MANAGER, problems).json().at("/problems/1/problems/0/value");
    assertThat(value.asString()).isEqualTo("无此级别");
    Bringing.Answer file =
        house.get(
            ImportHouse.MANAGER,
            "/api/import/" + done.upload() + "/jobs/" + done.job() + "/refused");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    String text = file.body();
    assertThat(text.lines().toList().getFirst()).endsWith("备注,导入问题");
    assertThat(text).contains("没有, 名称", "丙,A3,无此级别,31.02.2025").doesNotContain("甲");
    assertThat(text).contains("“客户名称”必须填写", "级别: “级别”没有选项“无此级别”");
    String mended =
        text.replace("\r\n,A2", "\r\n乙,A2")
            .replace("无此级别,31.02.2025", "普通,2025.2.3")
            .replace("丁,A1", "丁,A4");
    Bringing.Done again = house.imported(ImportHouse.MANAGER, "account", mended, "{}");
    assertThat(again.counts()).containsExactly(3, 0, 0, 0);
    assertThat(house.value("select remark from account where name = '甲'")).isEqualTo("=1+1");
  }

  @Test
  void createsOrUpdatesByKeyAndTellsWhatStaysTheSame() {
    house.imported(ImportHouse.MANAGER, "account", rows(60), "{}");
    String csv = "信用代码,客户名称,人数\nC1,客户1,1\nC2,新名,2\nC99,新客户,\nC99,更新,7\n,无码,\n";
    Bringing.Done done =
        house.imported(
            ImportHouse.MANAGER,
            "account",
            csv,
            "{\"mode\":\"createOrUpdate\",\"key\":[\"code\"]}");
    assertThat(done.counts()).containsExactly(1, 2, 1, 1);
    assertThat(house.value("select name || staff from account where code = 'C99'"))
        .isEqualTo("更新7");
    assertThat(house.value("select count(*) from account")).isEqualTo("61");
    Bringing.Done update =
        house.imported(
            ImportHouse.MANAGER,
            "account",
            "信用代码,人数\nC1,\nC3,NULL\nC77,5\n",
            "{\"mode\":\"update\",\"key\":\"code\",\"emptyTexts\":[\"NULL\"]}");
    assertThat(update.counts()).containsExactly(0, 1, 1, 1);
    assertThat(house.problems(ImportHouse.MANAGER, update).get(4)).containsExactly("NOT_THERE");
    assertThat(house.value("select staff from account where code = 'C1'")).isEqualTo("1");
    assertThat(house.value("select staff from account where code = 'C3'")).isNull();
    Bringing.Done create =
        house.imported(ImportHouse.MANAGER, "account", "客户名称\n新名\n另一个\n", "{\"key\":[\"name\"]}");
    assertThat(create.counts()).containsExactly(1, 0, 0, 1);
    assertThat(house.problems(ImportHouse.MANAGER, create).get(2)).containsExactly("ALREADY_THERE");
  }

  @Test
  void linksByNameNumberCodeOrIdAndSaysWhatIsNotClear() {
    String id =
        house
            .imported(ImportHouse.MANAGER, "account", "名称,编号,信用代码\n甲,KH-9,A1\n乙,,B\n乙,,B2\n", "{}")
            .act();
    assertThat(id).isNotEmpty();
    String record = house.value("select id from account where name = '甲'");
    String csv =
        "商机,客户,负责人\n一,甲,陈思远\n二,KH-9,11\n三,A1,陈思远\n四,"
            + record
            + ",\n五,乙,\n六,没有,\n七,B2,周子航\n八,,王五\n";
    Bringing.Done done =
        house.imported(
            ImportHouse.MANAGER,
            "deal",
            csv,
            "{\"columns\":{\"商机\":\"name\",\"客户\":\"account\",\"负责人\":\"owner\"}}");
    assertThat(house.problems(ImportHouse.MANAGER, done))
        .isEqualTo(
            Map.of(
                6,
                List.of("LINK_NOT_CLEAR"),
                7,
                List.of("LINK_NOT_THERE"),
                9,
                List.of("LINK_NOT_THERE")));
    assertThat(house.value("select count(*) from deal where account = ?", Long.parseLong(record)))
        .isEqualTo("4");
    assertThat(house.value("select count(*) from deal where owner = 11")).isEqualTo("3");
    Bringing.Done named =
        house.imported(
            ImportHouse.MANAGER,
            "deal",
            "商机,客户\n九,B\n十,甲\n",
            "{\"columns\":{\"商机\":\"name\",\"客户\":\"account.code\"}}");
    assertThat(named.counts()).containsExactly(1, 0, 0, 1);
  }

  @Test
  void rowsMayPointToRowsFurtherDownAndCirclesAreTold() {
    StringBuilder csv = new StringBuilder("客户名称,上级客户\n孙,子\n子,父\n环一,环二\n环二,环一\n自己,自己\n");
    for (int i = 0; i < 90; i++) {
      csv.append("叶").append(i).append(",父\n");
    }
    csv.append("父,\n旁,无此客户\n跟着环,环一\n");
    Bringing.Done rehearsed =
        house.imported(ImportHouse.MANAGER, "account", csv.toString(), "{\"rehearse\":true}");
    Bringing.Done done = house.run(ImportHouse.MANAGER, rehearsed.upload(), "{}");
    assertThat(done.counts()).containsExactly(93, 0, 0, 5).isEqualTo(rehearsed.counts());
    Map<Integer, List<String>> problems = house.problems(ImportHouse.MANAGER, done);
    assertThat(problems).containsOnlyKeys(4, 5, 6, 98, 99);
    assertThat(problems.get(4)).containsExactly("CIRCLE");
    assertThat(problems.get(6)).containsExactly("CIRCLE");
    assertThat(problems.get(98)).containsExactly("LINK_NOT_THERE");
    assertThat(
            house.value(
                "select g.name from account c join account p on p.id = c.parent"
                    + " join account g on g.id = p.parent where c.name = '孙'"))
        .isEqualTo("父");
    assertThat(house.value("select count(*) from act")).isEqualTo("1");
  }

  @Test
  void valuesConstantsFormatsAndOriginsAreAsTheOrderSays() {
    String csv =
        "Name;Level;Limit;Since;Made;By;Tags;Share\n"
            + "甲;top;1.234,5;12/31/1999;2019-05-06 07:08:09;林晓岚;red，蓝;12,5%\n"
            + "乙;N/A;EUR 7;1/2/2000;;;;\n";
    Bringing.Done done =
        house.imported(
            ImportHouse.MANAGER,
            "account",
            csv,
            "{\"columns\":{\"Name\":\"name\",\"Level\":\"level\",\"Limit\":\"creditLimit\","
                + "\"Since\":\"since\",\"Made\":\"createdAt\",\"By\":\"createdBy\","
                + "\"Tags\":\"tags\",\"Share\":\"share\"},"
                + "\"values\":{\"level\":{\"top\":\"战略\"},\"tags\":{\"red，蓝\":\"RED,BLUE\"}},"
                + "\"constants\":{\"owner\":\"陈思远\",\"trade\":\"化工\"},"
                + "\"emptyTexts\":[\"N/A\"],\"decimal\":\",\",\"dateOrder\":\"MDY\"}");
    assertThat(done.counts()).containsExactly(2, 0, 0, 0);
    assertThat(
            house.value(
                "select level || credit_limit || since || owner || trade || tags::text || share"
                    + " || created_by || to_char(created_at at time zone 'Asia/Shanghai',"
                    + " 'YYYY-MM-DD HH24:MI:SS') from account where name = '甲'"))
        .isEqualTo("A1234.501999-12-3111chem{RED,BLUE}12.5000122019-05-06 07:08:09");
    assertThat(
            house.value(
                "select level || credit_limit_currency || since || created_by from account"
                    + " where name = '乙'"))
        .isEqualTo("CEUR2000-01-0213");
  }

  static Stream<Arguments> encodings() {
    Charset gbk = Charset.forName("GBK");
    return Stream.of(
        Arguments.of("UTF-8", StandardCharsets.UTF_8, ""),
        Arguments.of("UTF-8 with mark", StandardCharsets.UTF_8, "\uFEFF"),
        Arguments.of("GBK", gbk, ""),
        Arguments.of("GB18030", Charset.forName("GB18030"), ""),
        Arguments.of("UTF-16LE", StandardCharsets.UTF_16LE, "\uFEFF"),
        Arguments.of("UTF-16BE", StandardCharsets.UTF_16BE, "\uFEFF"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void everyEncodingGivesTheSameRecords(String name, Charset charset, String mark) {
    StringBuilder csv = new StringBuilder(mark + "客户名称,备注\n");
    for (int i = 0; i < 20; i++) {
      csv.append("上海化工有限公司").append(i).append(",\"第一行\n第二行，其他\"\n");
    }
    Bringing.Answer brought =
        house.bring(
            ImportHouse.MANAGER, "account", name + ".csv", csv.toString().getBytes(charset));
    Bringing.Done done = house.run(ImportHouse.MANAGER, brought.json().path("id").asString(), "{}");
    assertThat(done.counts()).containsExactly(20, 0, 0, 0);
    assertThat(
            house.value(
                "select count(*) from account where name like '上海化工有限公司%'"
                    + " and remark = E'第一行\\n第二行，其他'"))
        .isEqualTo("20");
  }
}
