"""Variant forms of kanji, chiefly in names of people and places, folded to the everyday form.

Reviewed by hand: only pairs that Japanese readers take for the same character in a name, or old and new form (旧字体 and
新字体 of the 常用漢字表, Cabinet notice of 2010-11-30). Pairs of different meaning (祇/祗, 己/巳) are left out.
"""

from __future__ import annotations

import re
import unicodedata

_VARIANTS = {
    # everyday form: its variants
    "高": "髙", "崎": "﨑嵜碕㟢", "辺": "邉邊", "斉": "齋齊斎", "沢": "澤", "浜": "濱濵", "吉": "𠮷", "広": "廣",
    "島": "嶋嶌", "富": "冨", "桑": "桒", "柳": "栁", "昇": "曻", "徳": "德", "恵": "惠", "瀬": "瀨", "槙": "槇",
    "条": "條", "桧": "檜", "渕": "淵", "館": "舘", "野": "埜", "杉": "杦", "涌": "湧", "峰": "峯", "岳": "嶽",
    "竜": "龍", "滝": "瀧", "桜": "櫻", "真": "眞", "万": "萬", "栄": "榮", "蔵": "藏", "彦": "彥", "郎": "郞",
    "郷": "鄕鄉", "戸": "戶", "内": "內", "黒": "黑", "青": "靑", "清": "淸", "静": "靜", "豊": "豐", "寿": "壽",
    "来": "來", "国": "國", "学": "學", "会": "會", "円": "圓", "県": "縣", "区": "區", "駅": "驛", "与": "與",
    "読": "讀", "変": "變", "塩": "鹽", "関": "關", "実": "實", "寛": "寬", "礼": "禮", "当": "當", "図": "圖",
    "団": "團", "楽": "樂", "薬": "藥", "総": "總", "体": "體", "台": "臺", "弁": "辨瓣辯", "転": "轉", "伝": "傳",
    "齢": "齡", "渋": "澁澀", "増": "增", "顕": "顯", "暁": "曉", "穂": "穗", "荘": "莊", "芦": "蘆", "鶏": "鷄雞",
    "遥": "遙", "凛": "凜", "尭": "堯", "薮": "藪", "籠": "篭", "鴎": "鷗", "填": "塡", "剥": "剝", "頬": "頰",
    "掴": "摑", "繋": "繫", "祷": "禱", "麺": "麵", "歩": "步", "毎": "每", "緑": "綠", "録": "錄",
    "黄": "黃", "横": "橫", "亀": "龜", "鉄": "鐵", "銭": "錢", "単": "單", "戦": "戰", "党": "黨", "号": "號",
    "発": "發", "対": "對", "応": "應", "帰": "歸", "独": "獨", "断": "斷", "数": "數", "満": "滿", "画": "畫",
    "検": "檢", "験": "驗", "険": "險", "経": "經", "軽": "輕", "続": "續", "売": "賣", "声": "聲", "医": "醫",
    "双": "雙", "両": "兩", "気": "氣", "点": "點", "乱": "亂", "旧": "舊", "予": "豫", "余": "餘", "糸": "絲",
    "虫": "蟲", "蛍": "螢", "庁": "廳", "宝": "寶", "稲": "稻", "壱": "壹", "弐": "貳", "済": "濟",
    "剣": "劍劔", "祢": "禰", "弥": "彌", "称": "稱", "巌": "巖", "磯": "礒", "秋": "龝穐",
    "松": "枩", "梅": "楳", "船": "舩", "曽": "曾", "蒋": "蔣", "迩": "邇", "鹸": "鹼",
}  # fmt: skip

KANJI_FOLDS: dict[str, str] = {
    variant: plain for plain, variants in _VARIANTS.items() for variant in variants if variant != plain
}
"""One variant form to the everyday form."""
_TABLE = str.maketrans(KANJI_FOLDS)
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def fold_kanji(text: str) -> str:
    """Write variant kanji in their everyday form and drop variation selectors: 髙﨑 → 高崎, 渡邉 → 渡辺, 齋 → 斉.

    For search and comparison only; what people read keeps its own spelling. Compatibility ideographs (神 as U+FA19)
    become the plain character.
    """
    return unicodedata.normalize("NFC", _SELECTORS.sub("", text)).translate(_TABLE)
