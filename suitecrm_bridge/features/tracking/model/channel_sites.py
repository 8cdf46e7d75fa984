"""Which sites send visitors, and of what sort they are: search engines, networks, mailboxes, assistants."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["search", "social", "video", "shopping", "email", "assistant", "advertising", "affiliate", "referral"]


@dataclass(frozen=True, slots=True)
class Site:
    """A sender by its usual name."""

    kind: Kind
    name: str


# A name without a dot stands for that name under every ending (`google` is google.com and google.co.uk); one with a dot
# for that host and all below it. The longest that fits counts, so `mail.google` comes before `google`.
_TABLE: dict[Kind, str] = {
    "assistant": "chatgpt.com=chatgpt chat.openai.com=chatgpt openai.com=chatgpt claude.ai=claude "
    "anthropic.com=claude "
    "gemini.google=gemini bard.google=gemini notebooklm.google=gemini copilot.microsoft=copilot copilot.com=copilot "
    "copilot.cloud.microsoft=copilot bing.com/chat=copilot perplexity.ai=perplexity poe.com=poe "
    "character.ai=character.ai "
    "c.ai=character.ai mistral.ai=mistral meta.ai=meta.ai you.com=you.com phind.com=phind deepseek.com=deepseek "
    "grok.com=grok "
    "x.ai=grok kimi.com=kimi kimi.moonshot.cn=kimi doubao.com=doubao qwen.ai=qwen chat.qwen.ai=qwen "
    "tongyi.aliyun.com=qwen "
    "yiyan.baidu=ernie pi.ai=pi duck.ai=duck.ai huggingface.co/chat=huggingchat lechat.mistral.ai=mistral "
    "iask.ai=iask "
    "andisearch.com=andi chatglm.cn=chatglm hailuoai.com=hailuo alice.yandex=alice",
    "search": "google=google googleapis.com=google bing=bing duckduckgo=duckduckgo ddg.gg=duckduckgo yahoo=yahoo "
    "ya.ru=yandex yandex=yandex baidu=baidu ecosia=ecosia qwant=qwant startpage=startpage search.brave=brave "
    "seznam=seznam "
    "naver=naver daum=daum sogou=sogou so.com=360 haosou=360 360.cn=360 m.sm.cn=shenma sm.cn=shenma coccoc=coccoc "
    "aol=aol "
    "ask.com=ask ask.co=ask search-results.com=ask metager=metager swisscows=swisscows mojeek=mojeek kagi=kagi "
    "lycos=lycos "
    "excite=excite rambler=rambler go.mail.ru=mail.ru nova.rambler.ru=rambler suche.t-online=t-online "
    "suche.web.de=web.de "
    "suche.gmx=gmx virgilio=virgilio sapo.pt=sapo terra.com=terra najdi.si=najdi onet.pl=onet wp.pl=wp "
    "szukaj.wp.pl=wp "
    "zoek.nl=zoek goo.ne.jp=goo nate.com=nate dogpile=dogpile ixquick=startpage altavista=altavista "
    "alltheweb=alltheweb meta.ua=meta.ua webcrawler.com=webcrawler infospace=infospace lilo=lilo "
    "presearch=presearch isearch.avg=google search.avg=google search.conduit=conduit search.babylon=babylon "
    "search.incredimail=incredimail isearch.babylon=babylon search.comcast.net=comcast search.xfinity=comcast "
    "centrum.cz=centrum eniro=eniro gigablast=gigablast mamma.com=mamma voila.fr=voila liveinternet.ru=liveinternet "
    "quicksearch=google petalsearch=petal",
    "shopping": "amazon=amazon ebay=ebay etsy=etsy walmart.com=walmart alibaba.com=alibaba aliexpress=aliexpress "
    "idealo=idealo pricerunner=pricerunner geizhals=geizhals ceneo.pl=ceneo heureka=heureka shopping.google=google "
    "shopping.yahoo=yahoo mercadolibre=mercadolibre rakuten=rakuten shopify.com=shopify shop.app=shop.app temu=temu "
    "kelkoo=kelkoo skroutz=skroutz trovaprezzi=trovaprezzi marktplaats=marktplaats market.yandex=yandex",
    "social": "facebook=facebook fb.com=facebook fb.me=facebook fb.watch=facebook messenger.com=facebook "
    "workplace.com=workplace instagram=instagram threads.net=threads threads.com=threads twitter.com=twitter "
    "t.co=twitter "
    "x.com=twitter linkedin=linkedin lnkd.in=linkedin xing=xing pinterest=pinterest pin.it=pinterest reddit=reddit "
    "redd.it=reddit tiktok=tiktok snapchat=snapchat tumblr=tumblr vk.com=vkontakte vk.ru=vkontakte "
    "vkontakte.ru=vkontakte "
    "ok.ru=odnoklassniki odnoklassniki=odnoklassniki weibo=weibo t.cn=weibo douban=douban renren=renren mixi.jp=mixi "
    "qzone.qq.com=qzone zhihu.com=zhihu xiaohongshu=xiaohongshu telegram=telegram t.me=telegram whatsapp=whatsapp "
    "wa.me=whatsapp "
    "discord=discord slack.com=slack teams.microsoft=teams skype=skype signal.me=signal bsky.app=bluesky "
    "bsky.social=bluesky "
    "mastodon=mastodon mstdn=mastodon joinmastodon.org=mastodon quora=quora stackoverflow=stackoverflow "
    "stackexchange=stackexchange github.com=github news.ycombinator.com=hackernews lobste.rs=lobsters "
    "producthunt.com=producthunt medium.com=medium livejournal=livejournal flickr=flickr foursquare=foursquare "
    "disqus=disqus myspace=myspace badoo=badoo viadeo=viadeo last.fm=last.fm nextdoor=nextdoor meetup=meetup "
    "deviantart=deviantart goodreads=goodreads line.me=line kakao=kakao getpocket=pocket plus.google=google+ "
    "plus.url.google=google+ orkut=orkut hi5.com=hi5 tagged.com=tagged taringa=taringa my.mail.ru=mail.ru "
    "linktr.ee=linktree lnk.bio=lnk.bio",
    "video": "youtube=youtube youtu.be=youtube vimeo=vimeo dailymotion=dailymotion twitch=twitch rutube=rutube "
    "bilibili=bilibili youku=youku rumble.com=rumble odysee=odysee wistia=wistia loom.com=loom netflix=netflix "
    "ted.com=ted video.google=google",
    "email": "mail.google=gmail gmail.com=gmail inbox.google=gmail mail.yahoo=yahoo mail.ya.ru=yandex "
    "mail.yandex=yandex "
    "outlook=outlook mail.live.com=outlook live.com=outlook hotmail=outlook office365.com=outlook mail.aol=aol "
    "mail.proton=proton proton.me=proton protonmail=proton tutanota=tuta tuta.com=tuta fastmail=fastmail "
    "mail.zoho=zoho "
    "gmx=gmx navigator.gmx=gmx web.de=web.de 3c.gmx=gmx 3c.web.de=web.de lightmailer-bs.web.de=web.de deref-gmx=gmx "
    "deref-web.de=web.de deref-mail.com=mail.com mail.com=mail.com mail.qq=qq mail.163=163 mail.126=126 "
    "mail.naver=naver "
    "mail.daum=daum hanmail=daum e.mail.ru=mail.ru mail.ru=mail.ru mail.rambler=rambler seznam.cz/email=seznam "
    "email.seznam.cz=seznam email.t-online=t-online freemail=freemail icloud.com=icloud ukr.net=ukr.net "
    "mailchi.mp=mailchimp mailchimp=mailchimp list-manage=mailchimp campaign-archive=mailchimp hubspotemail=hubspot "
    "sendgrid.net=sendgrid klaviyomail=klaviyo createsend=campaignmonitor cmail19=campaignmonitor "
    "sibautomation=brevo substack.com=substack webmail=webmail",
    "advertising": "doubleclick=doubleclick googleads=google googleadservices=google googlesyndication=google "
    "adsensecustomsearchads.com=google googletagservices=google syndicatedsearch.goog=google criteo=criteo "
    "taboola=taboola "
    "outbrain=outbrain adroll=adroll adform=adform adnxs=appnexus appnexus=appnexus openx=openx pubmatic=pubmatic "
    "rubiconproject=rubicon magnite=rubicon casalemedia=casale indexww=index exchange amazon-adsystem=amazon "
    "adition=adition adspirit=adspirit adfox=adfox plista=plista sizmek=sizmek serving-sys=sizmek "
    "flashtalking=flashtalking "
    "sonobi=sonobi lijit=sovrn sovrn=sovrn tribalfusion=tribal 3lift=triplelift yieldmo=yieldmo zedo=zedo "
    "bidswitch=bidswitch "
    "eyeota=eyeota acuityplatform=acuity audiencescience=audiencescience sociomantic=sociomantic "
    "stickyadstv=stickyads "
    "microad=microad adnet=adnet jivox=jivox mixpo=mixpo agkn=neustar an.yandex=yandex yabs.yandex=yandex "
    "direct.yandex=yandex "
    "advertising.com=aol teads=teads smartadserver=smart adsrvr=tradedesk adsafeprotected=ias revcontent=revcontent "
    "mgid=mgid propellerads=propeller popads=popads bluekai=bluekai",
    "affiliate": "awin1=awin awin=awin zanox=awin tradedoubler=tradedoubler shareasale=shareasale dpbolvw=cj "
    "jdoqocy=cj "
    "tkqlhce=cj anrdoezrs=cj kqzyfj=cj emjcd=cj linksynergy=rakuten impact.com=impact prf.hn=partnerize "
    "belboon=belboon "
    "viglink=sovrn redirectingat=skimlinks skimresources=skimlinks clickbank=clickbank financeads=financeads",
    "referral": "support.google=google developers.google=google accounts.google=google drive.google=google "
    "docs.google=google "
    "sites.google=google groups.google=google maps.google=google calendar.google=google meet.google=google "
    "play.google=google "
    "translate.google=google classroom.google=google cloud.google=google finance.yahoo=yahoo sports.yahoo=yahoo "
    "answers.yahoo=yahoo messenger.yahoo=yahoo weather.yahoo=yahoo games.yahoo=yahoo travel.yahoo=yahoo "
    "maps.yandex=yandex "
    "disk.yandex=yandex dailymail=dailymail cloud.mail.ru=mail.ru eurosport.yahoo=yahoo news.yahoo=yahoo",
}


def _table() -> dict[str, Site]:
    found: dict[str, Site] = {}
    for kind, words in _TABLE.items():
        for entry in words.split(" "):
            host, _, name = entry.partition("=")
            found[host] = Site(kind, name or host)
    return found


_SITES = _table()
# What a host's first label or a question in the address says of the many that no table knows.
_MAILBOX = re.compile(
    r"\w{0,3}-?mail\w*|owa|roundcube|zimbra|horde|poczta|correo|messagerie\w*|posta|poste|deref-.*|newsletter"
)
_OWN_MAILBOX = re.compile(r"\w{3,}mail|deref-.*")
_ENGINE = re.compile(
    r"i?search\w*|websearch|suche?|busca[r]?|zoek(?:en)?|poisk|ricerca|cerca|recherche\w*|szukaj|sok|arama|pesquisa"
)
_ASKED = re.compile(r"[?&;](?:q|query|search|searchfor|searchterm|keyword|keywords|wd|su|qkw|encquery)=[^&]")
_ENDINGS = frozenset({"co", "com", "org", "net", "edu", "gov", "ac", "ne", "or", "go", "gob"})


def known_name(text: str) -> Site | None:
    """The site that a campaign's source means: `google`, `chatgpt.com`, `Facebook`, `newsletter`."""
    said = text.strip().lower()
    if "." in said:
        return site_of_host(said)
    if said in _SITES:
        return _SITES[said]
    return _BY_NAME.get(said)


_BY_NAME = {"fb": Site("social", "facebook"), "ig": Site("social", "instagram"), "meta": Site("social", "facebook")} | {
    site.name: site for site in reversed(list(_SITES.values())) if site.kind not in ("referral", "advertising")
}


@lru_cache(maxsize=8192)
def site_of_host(host: str, path: str = "") -> Site | None:
    """What is known of `host` (lower case), by the longest name in the table that fits."""
    labels = host.split(".")
    first_step = "/" + path.lstrip("/").partition("/")[0] if path.strip("/") else ""
    for start in range(len(labels)):
        rest = ".".join(labels[start:])
        for name in (rest + first_step, rest) if first_step else (rest,):
            if name in _SITES:
                return _SITES[name]
        stem = _stem(labels[start:])
        if stem and stem in _SITES and len(_ending(labels[start:])) <= 2:
            return _SITES[stem]
    return None


def is_mailbox(host: str) -> bool:
    """Whether the host's first label says mail, in front of an owner's name."""
    return host != organisation(host) and bool(_MAILBOX.fullmatch(host.partition(".")[0]))


def guessed_kind(host: str, target: str) -> Kind:
    """What an unknown host seems to be; `target` is path and query."""
    path = target.partition("?")[0].lower()
    owner = organisation(host)
    if is_mailbox(host) or _OWN_MAILBOX.fullmatch(owner.partition(".")[0]) or path.startswith("/webmail"):
        return "email"
    labels = host.removesuffix(owner).rstrip(".").split(".")
    if any(map(_ENGINE.fullmatch, labels)) or (_ENGINE.match(owner) and _ASKED.search(target)):
        return "search"
    return "search" if path.rstrip("/").endswith("/search") else "referral"


def organisation(host: str) -> str:
    """The part of a host that one owner has: `example.co.uk` of `blog.example.co.uk`."""
    labels = host.split(".")
    return ".".join(labels[-1 - len(_ending(labels)) :])


def _stem(labels: list[str]) -> str:
    """The labels without the ending: `mail.google` of `mail.google.co.uk`."""
    return ".".join(labels[: len(labels) - len(_ending(labels))])


def _ending(labels: list[str]) -> list[str]:
    if len(labels) > 2 and labels[-2] in _ENDINGS and len(labels[-1]) <= 3:
        return labels[-2:]
    return labels[-1:]
