package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import youke.server.sheet.NumberLooks.Kind;

class NumberLooksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "General | PLAIN | 0",
        "0.00 | PLAIN | 0",
        "#,##0.00\"元\";[Red]-#,##0.00 | PLAIN | 0",
        "_ [$¥-804]* #,##0.00_ | PLAIN | 0",
        "0.00E+00 | PLAIN | 0",
        "\"day\" 0 | PLAIN | 0",
        "\\d\\a\\y 0 | PLAIN | 0",
        "[h]:mm:ss | PLAIN | 0",
        "@ | PLAIN | 0",
        "G/通用格式 | PLAIN | 0",
        "000000 | PLAIN | 6",
        "0% | PERCENT | 0",
        "yyyy-mm-dd | DATE | 0",
        "yyyy\"年\"m\"月\";@ | DATE | 0",
        "[$-804]yyyy/m/d;@ | DATE | 0",
        "mmm-yy | DATE | 0",
        "m\"月\" | DATE | 0",
        "dd.mm.yyyy hh:mm | DATE_AND_TIME | 0",
        "m/d/yy h:mm AM/PM | DATE_AND_TIME | 0",
        "h:mm | TIME | 0",
        "mm:ss.0 | TIME | 0",
        "上午/下午h\"时\"mm\"分\" | TIME | 0",
        "AM/PM h:mm | TIME | 0",
      })
  void readsAFormatsMeaning(String format, Kind kind, int digits) {
    assertThat(NumberLooks.look(format)).isEqualTo(new NumberLooks.Look(kind, digits));
  }
}
