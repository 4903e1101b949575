package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.schema.Index.Purpose;
import youke.postgres.TestDatabase;

final class TablesTest {
  private final TestDatabase database = TestDatabase.fresh();
  private Connection connection;

  @BeforeEach
  void connect() throws SQLException {
    connection = database.dataSource().getConnection();
    Schema.createAll(connection, Plant.catalog());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void givesEachKindItsColumn() {
    Map<String, String> types =
        Tables.of(Plant.catalog()).find("plant").orElseThrow().columns().stream()
            .collect(Collectors.toMap(Column::name, Column::type));
    assertThat(types)
        .containsEntry("tax_code", "text collate \"zh-x-icu\"")
        .containsEntry("area", "numeric(24,3)")
        .containsEntry("cost", "numeric(24,2)")
        .containsEntry("cost_currency", "text")
        .containsEntry("share", "numeric(24,4)")
        .containsEntry("opened_on", "date")
        .containsEntry("last_seen_at", "timestamp with time zone")
        .containsEntry("clean", "boolean")
        .containsEntry("tags", "text[]")
        .containsEntry("parent", "bigint")
        .containsEntry("picture", "bigint")
        .containsEntry("owner", "bigint")
        .doesNotContainKey("shout");
  }

  @Test
  void ordersChineseByPinyinWithoutBeingTold() throws SQLException {
    for (String name : List.of("重庆", "李四", "北京", "阿明", "中国")) {
      insert(name, null);
    }
    assertThat(Rows.strings(connection, "select name from plant order by name"))
        .containsExactly("阿明", "北京", "重庆", "李四", "中国");
  }

  @Test
  void servesEqualityAndOrderOfATitleFromOneIndex() throws SQLException {
    Schema.run(connection, List.of("set enable_seqscan = off", "set enable_sort = off"));
    assertThat(Rows.strings(connection, "explain select id from plant where name = '北京'"))
        .anyMatch(line -> line.contains("plant_name_id_sort"));
    assertThat(Rows.strings(connection, "explain select id from plant order by name, id limit 1"))
        .anyMatch(line -> line.contains("plant_name_id_sort"));
    assertThat(
            Rows.strings(
                connection,
                "explain select id from plant order by name collate \"zh-x-icu\", id limit 1"))
        .anyMatch(line -> line.contains("plant_name_id_sort"));
  }

  @Test
  void letsAValueReturnOnceItsRecordLiesInTheRecycleBin() throws SQLException {
    insert("甲", "91310000");
    assertThatThrownBy(() -> insert("乙", "91310000"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("plant_tax_code_key");
    Schema.run(connection, List.of("update plant set deleted_act = 1"));
    insert("乙", "91310000");
    assertThat(Rows.strings(connection, "select count(*) from plant")).containsExactly("2");
  }

  @Test
  void sharesARecordWithExactlyOneKindOfMemberOnce() throws SQLException {
    String member = "insert into member (record, entity, person, role, act) values (1, 'plant', ";
    Schema.run(connection, List.of(member + "7, null, 1)"));
    assertThatThrownBy(() -> Schema.run(connection, List.of(member + "7, null, 2)")))
        .hasMessageContaining("_key");
    assertThatThrownBy(() -> Schema.run(connection, List.of(member + "7, 'sales', 2)")))
        .hasMessageContaining("check");
  }

  @Test
  void shortensNamesThatPostgresqlWouldCutOffAlike() {
    String one = "a".repeat(40);
    Index first = Index.of("campaign_of_a_long_name", Purpose.UNIQUE, one, "b");
    Index second = Index.of("campaign_of_a_long_name", Purpose.UNIQUE, one, "c");
    assertThat(first.name()).hasSizeLessThanOrEqualTo(63).isNotEqualTo(second.name());
  }

  private void insert(String name, @Nullable String code) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into plant (id, name, tax_code, created_act, created_at, changed_at)"
                + " values (nextval('record_id'), ?, ?, 1, now(), now())")) {
      statement.setString(1, name);
      statement.setString(2, code);
      statement.execute();
    }
  }
}
