package youke.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import youke.kernel.text.Label;

final class RegionsTest {
  @Test
  void knowsEveryProvince() {
    assertThat(Regions.all()).filteredOn(Regions.Region::isProvince).hasSize(34);
  }

  @Test
  void namesADistrictWithCityAndProvince() {
    assertThat(Regions.label("330203"))
        .contains(Label.of("浙江省 宁波市 海曙区", "Haishu District, Ningbo, Zhejiang"));
  }

  @Test
  void placesDistrictsOfMunicipalitiesDirectlyBelowThem() {
    assertThat(Regions.label("310104")).contains(Label.of("上海市 徐汇区", "Xuhui District, Shanghai"));
    assertThat(Regions.below("31")).extracting(Regions.Region::code).contains("310104");
  }

  @Test
  void placesCountiesGovernedByAProvinceBelowIt() {
    assertThat(Regions.find("429004").orElseThrow().parent()).contains("42");
  }

  @Test
  void hasEveryDivisionBelowAKnownOneAndNamedInBothLanguages() {
    assertThat(Regions.all())
        .hasSizeGreaterThan(3000)
        .allMatch(region -> region.isProvince() || region.parent().isPresent())
        .allMatch(region -> region.code().matches("([0-9]{2}){1,3}"))
        .allMatch(region -> region.name().zh().matches("\\p{IsHan}+"))
        .allMatch(region -> region.name().en().matches("[A-Z][A-Za-z’ ()]+"));
  }

  @Test
  void knowsNothingOfACodeThatIsNotGiven() {
    assertThat(Regions.find("99")).isEmpty();
    assertThat(Regions.label("3302031")).isEmpty();
    assertThat(Checked.REGION.problem("浙江")).isPresent();
    assertThat(Checked.REGION.problem("33")).isEmpty();
  }

  @Test
  void findsADivisionByWhatPeopleCallIt() {
    assertThat(Regions.named("海曙区").map(Regions.Region::code)).contains("330203");
    assertThat(Regions.named("浙江省 宁波市 海曙区").map(Regions.Region::code)).contains("330203");
    assertThat(Regions.named("浙江省宁波市").map(Regions.Region::code)).contains("3302");
    assertThat(Regions.named("宁波").map(Regions.Region::code)).contains("3302");
    assertThat(Regions.named("Haishu District, Ningbo, Zhejiang").map(Regions.Region::code))
        .contains("330203");
    assertThat(Regions.named("上海").map(Regions.Region::code)).contains("31");
  }

  @Test
  void doesNotGuessBetweenDivisionsOfOneName() {
    assertThat(Regions.named("鼓楼区")).isEmpty();
    assertThat(Regions.named("江苏省 南京市 鼓楼区")).isPresent();
    assertThat(Regions.named("亚特兰蒂斯")).isEmpty();
  }
}
