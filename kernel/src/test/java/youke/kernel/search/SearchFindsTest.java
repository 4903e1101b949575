package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.postgres.TestDatabase;

/** Index words and questions together, judged by PostgreSQL itself. */
final class SearchFindsTest {
  private static final SearchField NAME = new SearchField("n", SearchKind.NAME);
  private static final SearchField NOTE = new SearchField("n1", SearchKind.TEXT);
  private static final SearchField CODE = new SearchField("c", SearchKind.NUMBER);
  private static final SearchField PHONE = new SearchField("p", SearchKind.PHONE);
  private static final List<SearchField> ALL = List.of(NAME, NOTE, CODE, PHONE);

  private static TestDatabase database;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.fresh();
    connection = database.dataSource().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table word(name text, words tsvector)");
      statement.execute("create index on word using gin(words)");
    }
    for (String name : NAMES) {
      insert(name, new SearchTokens().add(NAME, name).text());
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    database.close();
  }

  private static final List<String> NAMES =
      List.of(
          "上海远川石化有限公司",
          "中国石油化工股份有限公司",
          "中石化",
          "重庆长安汽车",
          "长沙三一重工",
          "西安石化设备厂",
          "先施化工",
          "百度（中国）有限公司",
          "3M中国有限公司",
          "张　三",
          "单雄信",
          "吕布",
          "遠東新世紀",
          "Müller & Söhne GmbH",
          "PVC-100 树脂",
          "石",
          "Shanghai Chemical Co., Ltd.",
          "shihua 上海远川石化");

  @ParameterizedTest
  @CsvSource({
    "石化, 上海远川石化有限公司|中石化|西安石化设备厂|shihua 上海远川石化",
    "石, 上海远川石化有限公司|中国石油化工股份有限公司|中石化|西安石化设备厂|石|shihua 上海远川石化",
    "化, 上海远川石化有限公司|中国石油化工股份有限公司|中石化|西安石化设备厂|先施化工|shihua 上海远川石化",
    "川石化有, 上海远川石化有限公司",
    "石化公司, ''",
    "遠川石化有限公司, 上海远川石化有限公司",
    "远东, 遠東新世紀",
    "有限 远川, 上海远川石化有限公司",
    "shsh, ''",
    "ycsh, 上海远川石化有限公司|shihua 上海远川石化",
    "shycsh, 上海远川石化有限公司|shihua 上海远川石化",
    "shycshyxgs, 上海远川石化有限公司",
    "shycshyxgx, ''",
    "zsh, 中石化",
    "zgsyhg, 中国石油化工股份有限公司",
    "zhongshi, 中石化",
    "zhongsh, 中石化",
    "zhongguoshiyou, 中国石油化工股份有限公司",
    "zhongguoshihua, ''",
    "yuanchuan, 上海远川石化有限公司|shihua 上海远川石化",
    "yuanch, 上海远川石化有限公司|shihua 上海远川石化",
    "yuanchuanshihua, 上海远川石化有限公司|shihua 上海远川石化",
    "yuanchuanshihuayou, 上海远川石化有限公司",
    "shihuayouxiangongsi, 上海远川石化有限公司",
    "shihuayouxg, 上海远川石化有限公司",
    "ycshyxgs, 上海远川石化有限公司",
    "shyxgs, 上海远川石化有限公司",
    "huagonggufenyouxian, 中国石油化工股份有限公司",
    "syhggfyxgs, 中国石油化工股份有限公司",
    "zhongguoyouxian, 3M中国有限公司|百度（中国）有限公司",
    "yuanchuansh, 上海远川石化有限公司|shihua 上海远川石化",
    "yuanchuanshy, 上海远川石化有限公司",
    "shanghaiyc, 上海远川石化有限公司|shihua 上海远川石化",
    "yc石, 上海远川石化有限公司|shihua 上海远川石化",
    "sh石, 上海远川石化有限公司|中国石油化工股份有限公司|中石化|西安石化设备厂|石|shihua 上海远川石化",
    "xianshihua, 西安石化设备厂|先施化工",
    "xianshihuagong, 先施化工",
    "xi'an, 西安石化设备厂",
    "chongqing, 重庆长安汽车",
    "cqca, 重庆长安汽车",
    "zhongqing, ''",
    "changsha, 长沙三一重工",
    "zhonggong, 长沙三一重工",
    "百度中国, 百度（中国）有限公司",
    "百度(中国), 百度（中国）有限公司",
    "3m, 3M中国有限公司",
    "3M中国, 3M中国有限公司",
    "３Ｍ, 3M中国有限公司",
    "张三, 张　三",
    "张 三, 张　三",
    "zs, 张　三|中石化",
    "shanxiongxin, 单雄信",
    "danxiong, 单雄信",
    "lvbu, 吕布",
    "lubu, 吕布",
    "lǚbù, 吕布",
    "muller, Müller & Söhne GmbH",
    "MÜLLER gmb, Müller & Söhne GmbH",
    "uller, ''",
    "pvc, PVC-100 树脂",
    "pvc100, PVC-100 树脂",
    "100, PVC-100 树脂",
    "pvc-100, PVC-100 树脂",
    "chem shang, 'Shanghai Chemical Co., Ltd.'",
    "shihua, 上海远川石化有限公司|中石化|西安石化设备厂|先施化工|shihua 上海远川石化",
  })
  void findsNames(String typed, String expected) throws SQLException {
    List<String> wanted = expected.isEmpty() ? List.of() : List.of(expected.split("\\|"));
    assertThat(found(typed, List.of(NAME))).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "KH-20260001, true",
    "kh20260001, true",
    "KH-2026, true",
    "20260001, true",
    "0001, true",
    "60001, true",
    "kh 0001, true",
    "h2026, false",
    "0002, false",
    "01, false",
    "13800138000, true",
    "138 0013 8000, true",
    "138-0013-8000, true",
    "+86 138 0013 8000, true",
    "0086 13800138000, true",
    "8000, true",
    "0013, true",
    "001380, true",
    "380, true",
    "13800138001, false",
    "138 0013 8001, false",
    "68881234, true",
    "021 68881234, true",
    "+86 21 6888 1234, true",
    "张三 8000, true",
    "张三 8002, false",
    "李四 8000, false",
    "拜访记录, true",
    "上午拜访, true",
    "午。拜, true",
    "会议上午, false",
    "拜访 0001, true"
  })
  void findsOneRecordByAllItsFields(String typed, boolean expected) throws SQLException {
    String words =
        new SearchTokens()
            .add(NAME, "张三")
            .add(CODE, "KH-20260001")
            .add(PHONE, "138 0013 8000, 021-68881234")
            .add(NOTE, "下午会议。上午拜访记录")
            .text();
    assertThat(matches(words, typed, ALL)).isEqualTo(expected);
  }

  @Test
  void seesNothingOfFieldsThatTheReaderMayNotSee() throws SQLException {
    String words =
        new SearchTokens().add(NAME, "张三").add(NOTE, "石化").add(PHONE, "13800138000").text();
    assertThat(matches(words, "石化", ALL)).isTrue();
    assertThat(matches(words, "石化", List.of(NAME, PHONE))).isFalse();
    assertThat(matches(words, "石", List.of(NAME, PHONE))).isFalse();
    assertThat(matches(words, "zhangsan", List.of(NOTE))).isFalse();
    assertThat(matches(words, "1380", List.of(NAME, NOTE, CODE))).isFalse();
    assertThat(SearchQuery.of("石化", List.of())).isEmpty();
    assertThat(SearchQuery.of("石化", List.of(PHONE))).isEmpty();
  }

  @Test
  void anyTextCanBeIndexedAndAskedWithoutAnError() throws SQLException, IOException {
    SearchTokens tokens = new SearchTokens();
    for (String text : naughty()) {
      tokens.clear();
      ALL.forEach(field -> tokens.add(field, text));
      assertThat(isVector(tokens.text())).isTrue();
      Optional<String> query = SearchQuery.of(text, ALL);
      if (query.isPresent()) {
        assertThat(matches(tokens.text(), text, ALL)).as(text).isTrue();
      }
    }
  }

  @Test
  void everyCharacterOfUnicodeIsIndexedAndFoundWithoutAnError() throws SQLException {
    SearchTokens tokens = new SearchTokens();
    for (int from = 0; from <= Character.MAX_CODE_POINT; from += 256) {
      StringBuilder all = new StringBuilder();
      List<String> queries = new ArrayList<>();
      for (int point = from; point < from + 256; point++) {
        all.appendCodePoint(point).append(' ');
        SearchQuery.of(Character.toString(point), List.of(NOTE)).ifPresent(queries::add);
      }
      String words = tokens.clear().add(NOTE, all.toString()).add(CODE, all.toString()).text();
      for (int i = 0; i < queries.size(); i += 64) {
        String query = String.join(" & ", queries.subList(i, Math.min(i + 64, queries.size())));
        assertThat(ask(words, query)).as("U+%04X", from).isTrue();
      }
    }
  }

  @Test
  void agreesWithSubstringSearchOnRandomNames() throws SQLException {
    Random random = new Random(42);
    String alphabet = "石化远川上海重庆长";
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      names.add(random(random, alphabet, 1 + random.nextInt(9)));
    }
    for (int i = 0; i < 300; i++) {
      String name = names.get(random.nextInt(names.size()));
      String typed = random(random, alphabet, 1 + random.nextInt(4));
      String words = new SearchTokens().add(NAME, name).text();
      assertThat(matches(words, typed, List.of(NAME)))
          .as(typed + " in " + name)
          .isEqualTo(name.contains(typed));
    }
  }

  @Test
  void agreesWithNaivePinyinOnRandomNames() throws SQLException {
    Random random = new Random(43);
    String alphabet = "石化远川上海中国工业";
    for (int i = 0; i < 400; i++) {
      String name = random(random, alphabet, 2 + random.nextInt(8));
      int from = random.nextInt(name.length());
      int to = from + 1 + random.nextInt(name.length() - from);
      String words = new SearchTokens().add(NAME, name).text();
      String spelled = Pinyin.spelled(name.substring(from, to));
      assertThat(matches(words, spelled, List.of(NAME))).as(spelled + " in " + name).isTrue();
      if (to - from > 1) {
        String initials = Pinyin.initials(name.substring(from, to));
        assertThat(matches(words, initials, List.of(NAME))).as(initials + " in " + name).isTrue();
      }
      String other = Pinyin.spelled(random(random, alphabet, 3 + random.nextInt(3)));
      assertThat(matches(words, other, List.of(NAME)))
          .as(other + " in " + name)
          .isEqualTo(Pinyin.spelled(name).contains(other));
    }
  }

  private static String random(Random random, String alphabet, int length) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return out.toString();
  }

  private static List<String> naughty() throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "'",
                "''",
                "\\",
                "\\'",
                "a'b\\c",
                "a:*",
                ":",
                "&",
                "|",
                "!",
                "(",
                ")",
                "<->",
                "a<->b",
                "'n|石':*",
                "' | 'x",
                "石' | 'n|化",
                "x\u0000y",
                "\u0000",
                "😀",
                "a😀b",
                "石😀化",
                "\uD800",
                "a\uDC00石",
                "‘石’",
                "e\u0301",
                "石".repeat(10_000),
                "a".repeat(10_000),
                "a ".repeat(5_000),
                "石 ".repeat(5_000),
                "1".repeat(10_000),
                "'".repeat(10_000),
                "an".repeat(5_000),
                "anga".repeat(8),
                "\uD842\uDFB7".repeat(5_000),
                "𠮷野家",
                "%_",
                "\t\n\r",
                "ｶﾞ",
                "각",
                "가\u11A8",
                "ไทยภาษา",
                "हिन्दी",
                "العربية ١٢٣",
                "ʼ",
                "＇",
                "\\\\\\",
                "e'e"));
    Path file =
        Path.of(System.getenv().getOrDefault("YOUKE_SHARED_DATA", "../../shared/data"))
            .resolve("10_import/naughty_strings/blns.txt");
    if (Files.exists(file)) {
      all.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
    }
    return all;
  }

  private static void insert(String name, String words) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into word values (?, ?::tsvector)")) {
      insert.setString(1, name);
      insert.setString(2, words);
      insert.executeUpdate();
    }
  }

  private static List<String> found(String typed, List<SearchField> fields) throws SQLException {
    List<String> names = new ArrayList<>();
    Optional<String> query = SearchQuery.of(typed, fields);
    try (PreparedStatement select =
        connection.prepareStatement("select name from word where words @@ ?::tsquery")) {
      select.setString(1, query.orElseThrow());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static boolean matches(String words, String typed, List<SearchField> fields)
      throws SQLException {
    Optional<String> query = SearchQuery.of(typed, fields);
    return query.isPresent() && ask(words, query.get());
  }

  private static boolean isVector(String words) throws SQLException {
    return !ask(words, "'absent'");
  }

  private static boolean ask(String words, String query) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select ?::tsvector @@ ?::tsquery")) {
      select.setString(1, words);
      select.setString(2, query);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }
}
