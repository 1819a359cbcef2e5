"""The invented town's words: a few of each vocabulary, sensitive ones among them."""

from __future__ import annotations

from generator.public import Area, Audience, Contact, Cost, Kind, Term, Tile, Vocabulary, Worry

PHONE = Term("phone", "電話", "電話")
MAIL = Term("mail", "メール", "メール")
FORM = Term("form", "フォーム", "ネットで 書く")
CHAT = Term("chat", "チャット", "文字で 話す")
VISIT = Term("visit", "窓口", "行って 話す")
FAX = Term("fax", "FAX", "FAX")

NORTH = Area("kita", "北地区", "きたちく", "kita", None, (35.15, 139.10))
SOUTH = Area("minami", "南地区", "みなみちく", "minami", None, (35.05, 139.10))
HILL = Area("oka", "丘地区", "おかちく", "oka", "kita", (35.16, 139.12))
EMPTY = Area("hama", "浜地区", "はまちく", "hama", None, (35.01, 139.05))

SALON = Kind("salon", "ふれあい・いきいきサロン", "お茶を 飲んで 話す ところ", False, "places/kind/salon/")
CAFE = Kind(
    "community-cafe", "コミュニティカフェ・まちの縁側", "だれでも 入れる カフェ", False, "places/kind/community-cafe/"
)
KIDS = Kind(
    "kids-cafeteria", "こども食堂・地域食堂", "みんなで ごはんを 食べる ところ", False, "places/kind/kids-cafeteria/"
)
ONLINE = Kind("online", "オンライン居場所", "インターネットで 話す ところ", False, "places/kind/online/")
SELF_HELP = Kind(
    "self-help",
    "自助グループ（依存・難病・がん・遺族）",
    "同じ ことで 困る 人の 集まり",
    True,
    "k/21/",
    "同じ経験の人の集まり",
)

ANYONE = Audience("anyone", "だれでも", "だれでも", False, "places/audience/anyone/")
OLDER = Audience("older", "高齢者", "お年寄り", False, "places/audience/older/")
CHILDREN = Audience("children", "こども", "こども", False, "places/audience/children/")
ABUSE = Audience("abuse", "DV等の被害者", "暴力を うけた人", True, "k/31/", "家庭のこと")

TALK = Worry(
    "talk", "話し相手がほしい", "話す 人が ほしい", "だれかと話したくて電話しました", False, "worry/talk/", "talk"
)
MONEY = Worry(
    "money-food",
    "お金がない・食べるものがない",
    "",
    "食べるものがなくて困っています",
    False,
    "worry/money-food/",
    "money",
)
HOME = Worry(
    "home-safety",
    "家の中の暴力",
    "家の 人が こわい",
    "家にいるのがこわいです。長く話せません",
    True,
    "k/07/",
    "family",
    "家庭のこと",
)
DIE = Worry(
    "want-to-die",
    "消えたい・つらい",
    "とても つらい",
    "とてもつらくて、今話したいです",
    True,
    "k/03/",
    "body",
    "今つらいとき",
)
NEIGHBOUR = Worry(
    "neighbour", "近所の人が心配", "", "名前を言わずに相談できますか", False, "worry/neighbour/", "family"
)
NOT_SURE = Worry(
    "not-sure", "どれかわからない", "わからない", "うまく言えませんが困っています", False, "worry/not-sure/", ""
)

_TILES = (
    ("talk", "話し相手・居場所", "account-group", ("talk",)),
    ("home", "家にこもっている", "home-heart", ()),
    ("money", "お金・食べもの・住まい", "cash", ("money-food",)),
    ("work", "しごと", "briefcase", ()),
    ("body", "からだ・こころ", "heart-pulse", ("want-to-die",)),
    ("child", "子ども・子育て・学校", "human-child", ()),
    ("care", "介護・物忘れ", "human-cane", ()),
    ("family", "家族・人間関係", "human-male-female-child", ("home-safety", "neighbour")),
    ("language", "ことば・外国語", "translate", ()),
)

COME_ALONE = Term("come-alone", "一人で来てよい", "一人で 来て いい")
SILENT = Term("may-stay-silent", "話さなくてよい", "話さなくて いい")
DROP_IN = Term("drop-in", "予約なしでよい", "予約 なしで いい")
PETS = Term("pets", "ペット可", "ペット いい")
WHEELCHAIR = Term("wheelchair", "車椅子可", "車いすで 入れる")
TOILET = Term("barrier-free-toilet", "バリアフリートイレ", "広い トイレ")

NPO = Term("support-npo", "NPO", "NPO")
SHAKYO = Term("support-shakyo", "社会福祉協議会", "社会福祉協議会")
SELF_RELIANCE = Term("self-reliance", "自立相談支援機関", "暮らしの 相談")
COUNSEL = Term("violence-counsel", "配偶者暴力相談支援センター", "家の ことの 相談")


def phone(number: str, *, purpose: str | None = None, hours: str | None = None, cost: Cost = "unknown") -> Contact:
    """Return a telephone contact whose link dials exactly the digits shown."""
    digits = number.replace("-", "").replace("#", "%23")
    return Contact(PHONE, number, f"tel:{digits}", purpose, hours, cost)


def make_vocabulary() -> Vocabulary:
    """Return the vocabularies in display order."""
    return Vocabulary(
        kinds=(SALON, CAFE, KIDS, ONLINE, SELF_HELP),
        audiences=(ANYONE, OLDER, CHILDREN, ABUSE),
        worries=(TALK, MONEY, HOME, DIE, NEIGHBOUR, NOT_SURE),
        tiles=tuple(Tile(slug, label, label, icon, worries) for slug, label, icon, worries in _TILES),
        areas=(NORTH, HILL, SOUTH, EMPTY),
        first_visit=(COME_ALONE, SILENT, DROP_IN, PETS),
        accessibility=(WHEELCHAIR, TOILET),
        channels=(PHONE, MAIL, FORM, CHAT, VISIT, FAX),
        groups=(NPO, SHAKYO),
        desk_roles=(SELF_RELIANCE, COUNSEL),
    )
