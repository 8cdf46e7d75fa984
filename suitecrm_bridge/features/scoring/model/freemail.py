"""Public mail providers: an address there says nothing about a company."""

_DOMAINS = """
126.com 163.com aol.com att.net bigpond.com bluewin.ch bt.com btinternet.com comcast.net cox.net duck.com email.com
fastmail.com freenet.de free.fr gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hotmail.co.uk
hotmail.com hotmail.de hotmail.es hotmail.fr hotmail.it hushmail.com icloud.com inbox.com inbox.lv interia.pl
laposte.net libero.it list.ru live.com live.co.uk live.de live.fr live.nl mac.com mail.com mail.de mail.ru
mailinator.com me.com msn.com naver.com o2.pl onet.pl optonline.net orange.fr outlook.com outlook.de outlook.es
outlook.fr pm.me posteo.de proton.me protonmail.com qq.com rediffmail.com rocketmail.com sbcglobal.net seznam.cz
sfr.fr sina.com sky.com t-online.de telenet.be tiscali.it tutanota.com uol.com.br verizon.net virgilio.it wanadoo.fr
web.de wp.pl ya.ru yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.de
yahoo.es yahoo.fr yahoo.in yahoo.it yandex.com yandex.ru ymail.com ziggo.nl zoho.com
"""

FREE_MAIL = frozenset(_DOMAINS.split())
