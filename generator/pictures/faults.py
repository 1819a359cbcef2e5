"""What can be wrong with a picture, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureFault:
    """Why a picture cannot be used: a permanent slug, and what to do instead in Japanese and in English."""

    code: str
    ja: str
    en: str


class PictureError(Exception):
    """A picture cannot be used; `fault` says why."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault.code)
        self.fault = fault


NOT_A_PICTURE = PictureFault(
    "picture-kind",
    "画像として開けません。JPEG・PNG・WebP で保存し直してください（iPhone の HEIC は、共有や書き出しのときに JPEG を選べます）。",
    "This cannot be opened as a picture: save it again as JPEG, PNG or WebP.",
)
OTHER_ENDING = PictureFault(
    "picture-ending",
    "名前の末尾と中身の種類が違います。JPEG は .jpg、PNG は .png、WebP は .webp に直してください。",
    "The ending of the name is not that of what is inside: use .jpg for JPEG, .png for PNG, .webp for WebP.",
)
BROKEN = PictureFault(
    "picture-broken",
    "画像が途中で切れているか、こわれています。もとの写真から保存し直してください。",
    "The picture is cut off or damaged: save it again from the original.",
)
TOO_LARGE = PictureFault(
    "picture-size",
    "画像のファイルが大きすぎます。写真は10メガバイト、SVG の図は200キロバイトまでです。小さくして保存し直してください。",
    "The file is too large: at most 10 MB for photos, 200 KB for SVG drawings.",
)
TOO_MANY_PIXELS = PictureFault(
    "picture-pixels",
    "画像の縦横が大きすぎます。4000万画素まで（たとえば 7000×5000）に縮めて保存し直してください。",
    "The picture has too many pixels: at most 40 million (7000 by 5000, for instance).",
)
TOO_SMALL = PictureFault(
    "picture-small",
    "画像の縦横が小さすぎます。縦も横も16画素より大きい画像にしてください。",
    "The picture is too small: more than 16 pixels each way are needed.",
)
SVG_BROKEN = PictureFault(
    "svg-broken",
    "SVG として読めません。文字コード UTF-8 の SVG で保存し直してください。",
    "This cannot be read as SVG: save it again as SVG in UTF-8.",
)
SVG_ENTITY = PictureFault(
    "svg-entity",
    "SVG に DOCTYPE や ENTITY、処理命令があります。その行を消すか、PNG で保存し直してください。",
    "The SVG holds a DOCTYPE, an entity or a processing instruction: remove it, or save as PNG.",
)
SVG_ACTIVE = PictureFault(
    "svg-active",
    "SVG に、動くもの（スクリプト、on で始まる属性、アニメーション）や埋め込み（画像、HTML）があります。図形だけにするか、PNG で保存し直してください。",
    "The SVG holds something that acts or embeds (script, on… attributes, animation, images, HTML): keep shapes only, or save as PNG.",
)
SVG_LINK = PictureFault(
    "svg-link",
    "SVG がほかのファイルやアドレスを指しています。指せるのは同じ SVG の中（#名前）だけです。直すか、PNG で保存し直してください。",
    "The SVG points to another file or address: only #names within it are allowed. Mend it, or save as PNG.",
)
SVG_PART = PictureFault(
    "svg-part",
    "SVG に、ここでは使えない部品や書き方（style の要素、フィルター、use など）があります。「プレゼンテーション属性」で書き出すか、PNG で保存し直してください。",
    "The SVG holds a part that is not used here (a style element, filters, use): export with presentation attributes, or save as PNG.",
)
SVG_MEASURE = PictureFault(
    "svg-measure",
    "SVG の大きさがわかりません。いちばん外の svg に viewBox（または width と height）を数で書いてください。",
    "The SVG does not say its size: give its outermost svg a viewBox, or width and height, in numbers.",
)
