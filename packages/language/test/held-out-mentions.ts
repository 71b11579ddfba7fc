/**
 * department | channel | language | text. Our own invention. The rules have never been changed for these: they tell how
 * good the rules are on mentions that nobody had in mind. Whoever tunes on one of them moves it to the tuned ones and
 * writes a new one here.
 */
export const heldOutMentions = `
service|mastodon|de|Bestellt, bezahlt, nichts bekommen. Und am Telefon nur Ausreden. @sonnblick
service|comment|de|Die neue App zeigt mir ständig die falsche Verbindung an.
service|comment|de|Hallo, der Deckel vom Mixer schliesst nicht richtig, wo kann ich einen neuen bekommen?
service|comment|de|Mir wurde zu viel berechnet. Bitte schauen Sie in Rechnung 2026-118.
service|review|de|Matratze viel zu weich, Rückgabe war aber unkompliziert.
service|comment|de|Wann kommt denn endlich der versprochene Techniker?
service|reddit|de|Hat schon mal jemand bei Sonnblick erfolgreich reklamiert?
service|comment|en|My blender lid doesn't close properly, where can I get a new one?
service|comment|en|You have overcharged me on invoice 2026-118.
service|mastodon|en|Ordered, paid, got nothing. Excuses on the phone. @sonnblick
service|review|en|Mattress far too soft but the return was easy.
service|comment|en|The new app keeps showing me the wrong connection.
service|comment|en|How long does the battery of the S2 last?
service|bluesky|en|Four weeks without hot water and Sonnblick still has not sent anyone.
sales|comment|de|Ich brauche für meinen Betrieb 15 Schutzhelme, was würden die mit Logo kosten?
sales|comment|de|Machen Sie auch Sonderpreise für Schulen?
sales|comment|de|Wo in Köln kann man eure Lampen kaufen?
sales|linkedin|de|Wir sind auf der Suche nach einem Software-Anbieter und hätten gern eine Demo.
sales|comment|de|Liefert ihr nach Südtirol?
sales|comment|en|Do you have special prices for schools?
sales|comment|en|Where in London can I buy your lamps?
sales|linkedin|en|We are looking for a software vendor and would like to see a demo.
sales|comment|en|Do you deliver to Iceland, and what would it cost?
hr|comment|de|Gibt es bei Ihnen Praktikumsplätze für Studierende der Informatik?
hr|mastodon|de|Bei Sonnblick wird man als Azubi nur zum Kaffeekochen gebraucht.
hr|comment|de|An wen schicke ich meine Bewerbungsunterlagen?
hr|reddit|de|Wie sind die Arbeitszeiten und das Gehalt bei Sonnblick?
hr|comment|en|Where do I send my application documents?
hr|reddit|en|What are the working hours and the salary like at Sonnblick?
hr|comment|en|Is there an internship for computer science students?
pr|comment|de|Ich bin Reporter bei der Rheinpost. Können Sie den Brand im Werk bestätigen?
pr|mastodon|de|Sonnblick zahlt keine Steuern, aber kassiert Subventionen. Skandalös.
pr|bluesky|de|Wir rufen zum Boykott von Sonnblick auf, bis die Tierversuche enden.
pr|news|de|Sonnblick baut neues Logistikzentrum bei Erfurt
pr|comment|en|Reporter from the Evening Post here. Can you confirm the fire at your plant?
pr|bluesky|en|We call for a boycott of Sonnblick until animal testing stops.
pr|press|en|Sonnblick to build logistics centre near Erfurt
marketing|comment|de|Ich habe einen Reiseblog mit 30.000 Lesern im Monat, habt ihr Lust auf eine Kooperation?
marketing|mastodon|de|Die Werbung von Sonnblick mit dem singenden Toaster ist großartig.
marketing|comment|de|Bitte streichen Sie mich aus dem Newsletter-Verteiler.
marketing|comment|en|I run a travel blog with 30,000 readers a month, would you like to collaborate?
marketing|mastodon|en|That Sonnblick ad with the singing toaster is brilliant.
marketing|comment|en|We're organising a charity concert and are looking for sponsors.
it|comment|de|Auf Ihrer Homepage sind die Bilder nicht zu sehen, nur Platzhalter und Fehlermeldungen.
it|mastodon|de|Sonnblick-Shop seit einer Stunde offline, Fehler 502.
it|comment|de|Ich möchte vertraulich eine Schwachstelle in Ihrem Kundenportal melden.
it|comment|en|The images on your homepage are broken, I only see error messages.
it|mastodon|en|Sonnblick web shop has been offline for an hour, error 502.
it|comment|en|I would like to report a vulnerability in your customer portal confidentially.
undecided|mastodon|de|Gerade am Sonnblick-Hochhaus vorbeigeradelt.
undecided|mastodon|en|The lights at Sonnblick are so pretty in winter.
undecided|comment|de|Guter Punkt!
undecided|forum|en|Is Sonnblick named after the mountain?
undecided|mastodon|de|Mein Bruder wohnt jetzt direkt hinter Sonnblick.
`
