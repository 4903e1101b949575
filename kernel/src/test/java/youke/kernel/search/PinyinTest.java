package youke.kernel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PinyinTest {
  @ParameterizedTest
  @CsvSource({
    "重庆, chongqing",
    "长沙, changsha",
    "长春, changchun",
    "厦门, xiamen",
    "银行, yinhang",
    "三一重工, sanyizhonggong",
    "六安, luan",
    "蚌埠, bengbu",
    "乐清, yueqing",
    "东莞, dongguan",
    "番禺, panyu",
    "成都, chengdu",
    "都匀, duyun",
    "佛山, foshan",
    "丽水, lishui",
    "台州, taizhou",
    "亳州, bozhou",
    "歙县, shexian",
    "黟县, yixian",
    "涡阳, guoyang",
    "枞阳, zongyang",
    "洪洞, hongtong",
    "渑池, mianchi",
    "漯河, luohe",
    "泌阳, biyang",
    "尉犁, yuli",
    "莎车, shache",
    "什邡, shifang",
    "荥阳, xingyang",
    "犍为, qianwei",
    "珲春, hunchun",
    "穆棱, muling",
    "单县, shanxian",
    "莘县, shenxian",
    "郴州, chenzhou",
    "盱眙, xuyi",
    "甪直, luzhi",
    "深圳, shenzhen",
    "西藏, xizang",
    "大厦, dasha",
    "招商银行, zhaoshangyinhang",
    "会计师事务所, kuaijishishiwusuo",
    "注塑模具, zhusumuju",
    "冷轧钢, lengzhagang",
    "畜牧, xumu",
    "东阿阿胶, dongeejiao",
    "音乐, yinyue",
    "可乐, kele",
    "弹簧, tanhuang",
    "乾燥劑, ganzaoji",
    "上海远川石化有限公司, shanghaiyuanchuanshihuayouxiangongsi"
  })
  void readsWordsAsPeopleDo(String text, String spelled) {
    assertThat(Pinyin.spelled(text)).isEqualTo(spelled);
    assertThat(Pinyin.readings(text)).as("settled").allMatch(one -> one.size() == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "单雄信, shanxiongxin",
    "曾国藩, zengguofan",
    "仇英, qiuying",
    "解缙, xiejin",
    "任正非, renzhengfei",
    "朴树, piaoshu",
    "尉迟恭, yuchigong",
    "乐嘉, yuejia",
    "查良镛, zhaliangyong",
    "盖叫天, gejiaotian",
    "区先生, ouxiansheng",
    "缪昌期, miaochangqi",
    "员半千, yunbanqian",
    "种师道, chongshidao",
    "长孙无忌, zhangsunwuji",
    "万俟卨, moqixie",
    "澹台, tantai",
    "单于, chanyu",
    "翟天临, zhaitianlin",
    "覃塘, qintang",
    "冼星海, xianxinghai",
    "令狐冲, linghuchong",
    "皇甫嵩, huangfusong",
    "华罗庚, hualuogeng",
    "郗鉴, xijian",
    "牟其中, mouqizhong",
    "召三, shaosan",
    "繁三, posan"
  })
  void readsFamilyNamesFirst(String name, String spelled) {
    assertThat(Pinyin.spelled(name)).isEqualTo(spelled);
  }

  @Test
  void keepsTheOrdinaryReadingBesideTheFamilyName() {
    assertThat(Pinyin.readings("单雄信").getFirst()).containsExactly("shan", "dan");
    assertThat(Pinyin.readings("单晶硅材料").getFirst()).containsExactly("dan");
    assertThat(Pinyin.readings("解放军总医院").getFirst()).containsExactly("jie");
  }

  @Test
  void givesAllPlausibleReadingsWhereNoWordSettlesThem() {
    assertThat(Pinyin.readings("长")).containsExactly(List.of("chang", "zhang"));
    assertThat(Pinyin.readings("行")).containsExactly(List.of("xing", "hang"));
    assertThat(Pinyin.readings("朝阳").getFirst()).containsExactly("chao", "zhao");
  }

  @Test
  void spellsUmlautWithVAndWithU() {
    assertThat(Pinyin.readings("吕略女"))
        .containsExactly(List.of("lv", "lu"), List.of("lve", "lue"), List.of("nv", "nu"));
    assertThat(Pinyin.isSyllable("lv")).isTrue();
    assertThat(Pinyin.isSyllable("lue")).isTrue();
    assertThat(Pinyin.isSyllable("qv")).isFalse();
  }

  @Test
  void takesInitialsAndSkipsWhatIsNotChinese() {
    assertThat(Pinyin.initials("上海远川(3M)石化")).isEqualTo("shycsh");
    assertThat(Pinyin.spelled("ABC 123 あ")).isEmpty();
    assertThat(Pinyin.initials("")).isEmpty();
    assertThat(Pinyin.spelled("長沙遠川")).isEqualTo("changshayuanchuan");
  }

  @Test
  void readsTheHundredCommonestFamilyNames() {
    String names =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈"
            + "钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵万覃武钱戴严莫孔向常";
    String spelled =
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang"
            + " xie song tang xu han deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu yu du ye"
            + " cheng wei su lv ding ren lu yao shen zhong jiang cui tan lu fan wang liao shi jin wei jia"
            + " xia fu fang zou xiong bai meng qin qiu hou jiang yin xue yan lei long li shi tao he mao"
            + " duan hao gu gong shao wan qin wu qian dai yan mo kong xiang chang";
    assertThat(Pinyin.readings(names).stream().map(List::getFirst))
        .containsExactly(spelled.split(" "));
  }
}
