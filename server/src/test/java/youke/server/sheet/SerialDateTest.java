package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.server.sheet.NumberLooks.Kind;

class SerialDateTest {

  @Test
  void countsLikeExcelAroundTheDayThatNeverWas() {
    assertThat(date(1)).isEqualTo("1900-01-01");
    assertThat(date(59)).isEqualTo("1900-02-28");
    assertThat(SerialDate.cell(60, false, Kind.DATE)).isEmpty();
    assertThat(date(61)).isEqualTo("1900-03-01");
    assertThat(date(2_958_465)).isEqualTo("9999-12-31");
    assertThat(SerialDate.cell(2_958_466, false, Kind.DATE)).isEmpty();
    assertThat(SerialDate.cell(Double.NaN, false, Kind.DATE)).isEmpty();
  }

  @Test
  void keepsEveryDayAndMillisecondThereAndBack() {
    LocalDateTime moment = LocalDateTime.of(1900, 1, 1, 0, 0);
    for (int i = 0; i < 20_000; i++) {
      double serial = SerialDate.of(moment).orElseThrow();
      assertThat(SerialDate.cell(serial, false, Kind.DATE_AND_TIME))
          .contains(new Cell.DateAndTime(moment));
      moment = moment.plusDays(7).plusNanos(12_345_678_000_000L);
    }
  }

  @Test
  void hasNoNumberForDaysBefore1900() {
    assertThat(SerialDate.of(LocalDate.of(1899, 12, 31).atStartOfDay()))
        .isEqualTo(Optional.empty());
  }

  private static String date(double serial) {
    return SerialDate.cell(serial, false, Kind.DATE).orElseThrow().text();
  }
}
