"""More variant forms of kanji than the search folds: for the guard, two spellings of one name are one name.

旧字体 after the 常用漢字表 (Cabinet notice of 2010-11-30) and 異体字 seen in names; the search's own table comes first. A pair that
is only almost the same does no harm here: both sides are folded alike.
"""

from __future__ import annotations

from generator.japanese.kanji import KANJI_FOLDS

_PAIRS = (
    "亜亞悪惡圧壓囲圍為爲隠隱営營衛衞円圓縁緣艶艷応應欧歐殴毆奥奧温溫穏穩仮假価價禍禍画畫懐懷絵繪拡擴殻殼覚覺岳嶽缶罐巻卷陥陷勧勸観觀顔顏帰歸偽僞戯戲犠犧"
    "拠據挙擧虚虛峡峽挟挾狭狹強强教敎郷鄕響響尭堯暁曉勤勤謹謹駆驅勲勳薫薰群羣径徑渓溪掲揭携攜継繼茎莖芸藝撃擊欠缺倹儉圏圈県縣研硏献獻権權険險厳嚴呉吳娯娛"
    "効效恒恆鉱鑛砿礦砕碎歳歲斎齋剤劑雑雜参參桟棧蚕蠶惨慘賛贊残殘児兒辞辭湿濕写寫釈釋収收従從縦縱叙敍将將奨奬焼燒証證乗乘剰剩壌壤嬢孃譲讓醸釀畳疊縄繩触觸"
    "嘱囑寝寢慎愼尽盡図圖粋粹酔醉随隨髄髓枢樞瀬瀨畝畆斉齊税稅摂攝窃竊専專浅淺践踐潜潛繊纖禅禪捜搜挿插巣巢争爭総總聡聰装裝騒騷臓臟属屬堕墮帯帶滞滯択擇担擔"
    "胆膽弾彈遅遲昼晝鋳鑄著著猪猪庁廳徴徵聴聽懲懲勅敕鎮鎭塚塚逓遞鉄鐵転轉都都灯燈闘鬭稲稻難難弐貳悩惱脳腦覇霸拝拜廃廢売賣梅梅麦麥髪髮抜拔晩晚蛮蠻秘祕姫姬"
    "浜濱瓶甁賓賓敏敏払拂仏佛併倂塀塀並竝餅餠辺邊変變勉勉弁辯舗舖歩步穂穗宝寶褒襃豊豐墨墨翻飜毎每黙默訳譯薬藥予豫揺搖様樣謡謠遥遙来來乱亂覧覽隆隆両兩猟獵"
    "緑綠涙淚塁壘励勵隷隸霊靈歴歷暦曆恋戀練練錬鍊炉爐労勞廊廊朗朗楼樓湾灣焔焰鴎鷗諌諫穐龝侠俠頚頸鹸鹼噛嚙繍繡醤醬蝉蟬掻搔痩瘦騨驒箪簞掴摑填塡顛顚祷禱涜瀆"
    "嚢囊溌潑醗醱頬頰麺麵莱萊蝋蠟攅攢喜㐂松柗松枩国圀国囯凉涼晋晉剱劔剣劔剣剱剣剱館舘橋𣘺橋槗土圡吉𠮷崎埼崎﨑崎碕富冨富寳宝寳淵渕淵渊巌巖岩巖嶺峯峰峯島嶋島嶌"
    "辻辻飯飯薮籔薮藪菟兎兎兔槙槇眞真鎌鐮鎗槍翆翠頼賴瀬瀨爾尓弥彌祐祐神神福福祥祥諸諸琢琢類類虜虜逸逸羽羽飲飮館館精精益益即卽既旣概槪廉廉曽曾層層増增憎憎贈"
    "贈僧僧突突器器臭臭涼涼欄欄蘭蘭柳栁留畄略畧裏裡野埜和咊秋穐船舩雁鴈鴨鴨鶴靏鶴靍鶴鸖靴鞾匂匂込込畑畠峠峠鉢盋跡迹蹟跡場塲秀秀刈苅昆昆凛凜稟禀砲砲蕊蘂坂阪"
    "附付龍竜瀧滝嵐嵐梯梯桧檜梼檮椿椿楢楢樋樋榊榊樽樽鞍鞍靖靖靭靱鞆鞆噂噂壷壺屏屛愈愈慧慧撹攪晃晄槌槌櫛櫛欝鬱渚渚漣漣煉煉瑶瑤粂粂祇祇祢禰禄祿穣穰籠篭紘紘羨羨"
    "翫翫聯連葛葛葵葵蔦蔦薗園薩薩蛎蠣蝿蠅諺諺賎賤迂迂這這辿辿酋酋釜釜鈎鉤銑銑鋤鋤鍵鍵鎚鎚隙隙餌餌駁駁驚驚鯖鯖鰯鰯鴻鴻鵜鵜麹麴黛黛鼎鼎昴昴凰凰冴冱凪凪卯夘協恊"
    "苗苗実寔実實冬冬富冨丘坵丘邱亘亙浅淺桑桒昇曻徳悳徳德梁樑杉杦杰傑條条柏栢栄榮栄栄荣栄桜櫻楠楠渥渥潤潤灘灘煕熙煕凞熈熙熊熊狩狩琉瑠瑠琉甫甫畿畿皐皋盤盤"
)
"""Everyday form and variant, side by side; a pair of equals (the variant is folded by NFKC already) is passed over."""

_RADICALS = {
    "⺟": "母", "⺠": "民", "⺼": "月", "⻁": "虎", "⻄": "西", "⻑": "長", "⻖": "阜", "⻘": "青", "⻝": "食", "⻤": "鬼",
    "⻨": "麦", "⻩": "黄", "⻫": "斉", "⻭": "歯", "⻯": "竜", "⻲": "亀", "⺝": "月", "⺨": "犬", "⺩": "王", "⺬": "示",
    "⺾": "草", "⻌": "辶", "⻎": "辶", "⻣": "骨", "⻟": "食", "⻅": "見", "⻉": "貝", "⻋": "車", "⻔": "門", "⻛": "風",
    "⻢": "馬", "⻥": "魚", "⻦": "鳥", "⼾": "戸", "⺅": "人", "⺡": "水", "⺣": "火", "⺮": "竹", "⺷": "羊", "⺸": "羊",
}  # fmt: skip
"""CJK radicals that look like a kanji but have no compatibility form in Unicode (block U+2E80)."""


def _join_tables() -> dict[str, str]:
    table = dict(KANJI_FOLDS)
    for plain, variant in zip(_PAIRS[::2], _PAIRS[1::2], strict=False):
        if plain != variant and variant not in table:
            table[variant] = plain
    table |= _RADICALS
    return {variant: _follow(table, plain) for variant, plain in table.items()}


def _follow(table: dict[str, str], character: str) -> str:
    """Go on from variant to variant until one stays; a circle ends at its least member."""
    passed = [character]
    while (following := table.get(passed[-1])) is not None:
        if following in passed:
            return min(passed[passed.index(following) :])
        passed.append(following)
    return passed[-1]


KANJI_FORMS = _join_tables()
"""One character to the one that stands for it."""
