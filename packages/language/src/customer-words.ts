/*
 * Words that say nothing alone and much together: what somebody owns, what is wrong with it, who is asked. The shipped
 * rules join them, so that a mention is understood that names no keyword. Written as in default-words.ts.
 */

/** Somebody speaks of themselves. */
export const me = `
  ich, mir, mich, mein, meine*, meins, wir, uns, unser*, I, I'm, I've, I'd, my, me, mine, we, we're, we've, we'd, our,
  us`

/** Somebody speaks to us. */
export const us = `
  euch, euer, eure*, ihr, Sie, Ihnen, Ihr*, habt, seid, könnt, macht, you, you're, you've, your, yours, bei euch,
  someone, anyone, jemand`

/** What people buy, own and take apart. */
export const things = `
  Gerät, Geräte, Geräts, Gerätes, Maschine*, Waschmaschine*, Spülmaschine*, Geschirrspüler*, Trockner*, Wäschetrockner,
  Kühlschrank*, Kühltruhe, Gefrierschrank*, Gefriertruhe, Backofen*, Ofen, Ofens, Herd, Kochfeld*, Dunstabzugshaube*,
  Mikrowelle*, Toaster*, Wasserkocher*, Kaffeemaschine*, Kaffeevollautomat*, Vollautomat*, Espressomaschine*, Mixer*,
  Küchenmaschine*, Staubsauger*, Saugroboter*, Bügeleisen, Föhn*, Rasierer*, Zahnbürste*, Drucker*, Scanner*,
  Laminiergerät*, Aktenvernichter*, Schredder*, Fernseher*, Monitor*, Bildschirm*, Display*, Laptop*, Notebook*,
  Tablet*, Handy*, Smartphone*, Kopfhörer*, Lautsprecher*, Kamera*, Tastatur*, Router*, Akku*, Batterie*, Ladegerät*,
  Ladekabel*, Kabel, Stecker*, Netzteil*, Lampe*, Leuchte*, Heizung*, Heizkörper*, Therme*, Boiler*, Wärmepumpe*,
  Klimaanlage*, Thermostat*, Wechselrichter*, Stromzähler*, Pumpe*, Ventil*, Motor*, Getriebe*, Bohrmaschine*,
  Akkuschrauber*, Bohrer*, Kettensäge*, Kreissäge*, Rasenmäher*, Mäher*, Heckenschere*, Grill*, Drehmaschine*, Drehbank,
  Kompressor*, Stapler*, Gabelstapler*, Förderband*, Spindel*, Anlage, Steuerung*, Sensor*, Schalter*, Regler*, Knopf,
  Taste, Tasten, Griff*, Henkel, Deckel*, Dichtung*, Schlauch*, Scharnier*, Schraube*, Rad, Räder*, Rollen, Reifen*,
  Fahrrad*, E-Bike*, Roller, E-Scooter*, Bremse*, Sattel*, Fahrradkette, Kinderwagen*, Kindersitz*, mein Auto, unser
  Auto, Koffer*, Rucksack*, Tasche, Taschen, Handtasche*, Schuh*, Stiefel*, Sneaker*, Sandale*, Sohle*, Jacke*, Mantel*,
  Hose*, Jeans, Hemd*, Bluse*, Kleid, Kleider, Kleids, Rock, Pulli*, Pullover*, Shirt*, T-Shirt*, Socke*, Mütze*,
  Handschuh*, Naht, Nähte*, Reißverschluss*, Reissverschluss*, Armbanduhr*, Armband*, Ohrring*, Brille*, Bett, Betten,
  Bettgestell*, Matratze*, Lattenrost*, Sofa*, Couch, Sessel*, Stuhl*, Stühle*, Tisch, Tisches, Tischplatte*, Schrank*,
  Regal*, Kommode*, Schublade*, Tür, Türen, Fenster*, Jalousie*, Rollladen*, Rollo*, Leiter, Teppich*, Vorhang*,
  Vorhänge*, Kissen*, Bettdecke*, Handtuch*, Handtücher*, Vase*, Glas, Gläser*, Tasse*, Teller*, Schüssel*, Pfanne*,
  Topf, Töpfe*, Messer*, Geschirr, Kanne*, Thermoskanne*, Trinkflasche*, Spielzeug*, Puppe*, Puzzle*, Buch, Bücher*,
  Blumenstrauß, Strauß, Zelt, Schlafsack*, Luftmatratze*, Pool*, Gartenschlauch*, Folie*, Paket*, Päckchen*, Karton*,
  Kiste*, Verpackung*, Ware, Artikel, Produkt, Bestellung, Lieferung, Teile, Filter*, Beutel*, Schloss, Waage*,
  Ventilator*, Staubsaugerbeutel, Gestell*, Platte, Farbe, device, devices, machine, machines, washing machine,
  dishwasher*, dryer*, tumble dryer, fridge*, freezer*, refrigerator, oven*, hob, stove, cooker*, microwave*, toaster*,
  kettle*, coffee maker, coffee machine, espresso machine, blender*, mixer*, hoover*, vacuum*, hairdryer*, shaver*,
  toothbrush*, printer*, scanner*, shredder*, laminator*, TV, television*, monitor*, screen*, display*, laptop*,
  tablet*, headphone*, earbuds, speaker*, camera*, keyboard*, router*, battery, batteries, charger*, cable*, plug,
  lamp*, bulb*, heating, heater*, radiator*, boiler*, heat pump*, air conditioning, thermostat*, inverter, pump*,
  valve*, motor, engine, gearbox*, drill*, chainsaw*, lawnmower*, mower*, hedge trimmer*, barbecue*, grill*, lathe*,
  compressor*, forklift*, conveyor*, spindle*, sensor*, knob*, button*, handle*, lid, lids, seal, seals, hose, hinge*,
  screw, screws, wheel*, tyre*, bike*, scooter*, brake*, saddle*, pram*, stroller*, buggy, car seat*, my car, our car,
  suitcase*, backpack*, rucksack*, handbag*, my bag, the bag, shoe, shoes, boots, trainers, sneakers, sandals, sole,
  soles, jacket*, coat, coats, trousers, jeans, shirt*, blouse*, dress, jumper*, sweater*, T-shirt*, socks, gloves,
  seam, seams, zip, zipper*, wristwatch, strap*, earring*, glasses, bed frame, my bed, the bed, mattress*, sofa*, couch,
  armchair*, chair, chairs, table*, wardrobe*, shelf, shelves, drawer*, door, window, blinds, ladder*, rug, rugs,
  carpet*, curtain*, pillow*, duvet*, towel*, vase*, glass, mug, mugs, cup, cups, plate, plates, bowl*, pan, pans,
  frying pan, pot, knife, knives, teapot, coffee pot, toy, toys, doll, puzzle*, book, bouquet, flowers, tent*, sleeping
  bag*, air bed, parcel*, package, box, item, items, product, filter*, lock, scales, Creme*, cream, lotion, shampoo,
  Shampoo, Parfüm, Nachtcreme, Tagescreme, Handcreme, Sonnencreme, Salbe, ointment, sunscreen, Aufzug*, Rolltreppe*,
  Tapete*, Radio*, Hörer*, Glaskanne, Haustür*, lift, lifts, elevator*, escalator*, wallpaper, radio, earpiece*, jug,
  jugs, door handle, light switch, the switch, meine Uhr, die Uhr, der Uhr, das Teil, dem Teil, ein Teil fehlt,
  Winterreifen, Sommerreifen, drill bit*, Bademantel, bathrobe, Flasche*, bottle, bottles, Kapuze*, hood`

/** With `things`. */
export const defects = `
  kaputt*, defekt*, ist hin, im Eimer, gebrochen, zerbrochen*, gerissen*, zerrissen*, abgerissen*, eingerissen*,
  ausgerissen, abgebrochen*, durchgebrochen, abgefallen, abgegangen, abgeplatzt, geplatzt, gesprungen, zersprungen,
  Riss, Risse, Kratzer*, zerkratzt*, verkratzt*, Delle*, verbeult*, Beule*, verbogen*, verzogen, krumm*, schief*,
  undicht*, tropft, leckt, läuft aus, ausgelaufen, läuft Wasser, Wasser raus, klemmt, klemmen, hakt, wackelt, wackeln,
  wackelig, eiert, schlackert, schleift, quietscht, quietschen, knarzt, knarrt, brummt, summt, pfeift, rattert,
  klappert, knackt, surrt, dröhnt, vibriert, stinkt, stinken, riecht, riechen, müffelt, raucht, qualmt, gequalmt,
  durchgeschmort, durchgebrannt, geschmolzen, verschmort, Kurzschluss, blinkt, piept, flackert, flimmert, heizt nicht,
  kühlt nicht, nicht warm, nicht mehr warm, nicht heiß, nicht kalt, nicht mehr kalt, geht nicht, gehen nicht, geht aus,
  geht immer, geht ständig, geht dauernd, von allein, von alleine, von selbst, von selber, schaltet sich, springt nicht,
  startet nicht, dreht sich nicht, dreht nicht, nicht mehr drehen, mahlt nicht, zieht nicht, nicht ein, saugt nicht,
  druckt nicht, druckt nur, lädt nicht, hält nicht, hält nur, hält keine, hält kaum, schließt nicht, öffnet nicht, lässt
  sich nicht, lassen sich nicht, lässt sich kaum, passt nicht, passen nicht, reagiert nicht, funktioniert nicht,
  funktionieren nicht, tut nicht, tut nichts, macht nichts, bleibt stehen, bleibt hängen, bleibt stecken, bleibt dunkel,
  bleibt schwarz, bleibt kalt, fehlt, fehlen, fehlte*, unvollständig, platt, Macke*, Fleck, Flecken, verfärbt,
  ausgeblichen, färbt ab, fusselt, eingelaufen, löst sich, lösen sich, geht ab, gehen ab, blättert, rostet, Rost,
  verrostet*, angerostet*, beschlagen, zerdeppert, Scherben, Schrott, beschädigt*, eingedrückt*, nass, nasse*,
  durchnässt, aufgeweicht, geknickt*, zerdrückt*, aufgerissen*, frisst, verschlissen, abgenutzt, durchgescheuert,
  verdreckt*, verschmutzt*, repariert, reparieren, Reparatur*, runtergefallen, heruntergefallen, Rückversand, Kassenbon,
  Rechnung habe, anstatt, verwechselt, broken, broke, came off, comes off, coming off, fell off, fell apart, falling
  apart, falls apart, snapped, cracked, cracks, torn, tore, ripped, burst, bent, dented, dent, scratched, scratches,
  leak*, drips, dripping, stuck, jammed, jams, wobbl*, squeak*, rattl*, humming, hums, buzzing, buzzes, grinding, noise,
  noises, smell*, smoke, smoking, burnt, burned, melted, flashing, blinking, blinks, beeping, beeps, flicker*, smashed,
  shattered, chipped, in pieces, thousand pieces, damaged, faulty, defective, crushed, wet, soaked, soggy, stained,
  stain, stains, faded, peeling, rust, rusty, rusted, mouldy, moldy, no suction, repaired, repair*, on its own, by
  itself, just spins, eats, chews, keeps opening, keeps switching, keeps turning, keeps stopping, keeps falling, fell
  on, instead of, mixed up, overheat*, sparks, lasts, only lasts, hält gerade, unrund, läuft unrund, ist locker,
  rauscht, kracht, außer Betrieb, Blasen, Kalkflecken, zwei linke, hisses, hissing, out of order, bubbles, two left,
  limescale, andere Farbe, different colour, different color, statt der, statt die, statt des, statt dem, statt den,
  statt einer, statt eines, zu laut, sehr laut, so laut, doesn't work, won't start, won't close, won't open, won't turn,
  stopped working, wrong size, ist lose, is loose, durchgelegen, durchgesessen, worn out, aufgegangen, come apart, came
  apart, verliert Öl, losing oil, losing water, verliert Wasser, lost an arm, Kapuze ab, exploded`

/** With `things`: may it, does it go, what belongs to it. */
export const handling = `
  spülmaschinenfest, in die Spülmaschine, in die Mikrowelle, in den Trockner, in den Backofen, bei 30 Grad, bei 40 Grad,
  bei 60 Grad, bei 90 Grad, waschen, gewaschen, gewechselt, wechseln, nachfüllen, entkalken, entkalkt, reinigen,
  gereinigt, pflegen, pflege, ölen, schmieren, unbedenklich, giftig, ungiftig, hitzebeständig, wasserdicht, passt auch,
  passt auf, zusammenbauen, aufbauen, montieren, entsorgen, entsorge, anschließen, ausschalten, abschalten, einschalten,
  einzeln, Ersatz*, nachbestellen, nachkaufen, neuen Filter, neue Dichtung, in the dishwasher, in the microwave, in the
  oven, in the dryer, at 30 degrees, at 40 degrees, at 60 degrees, wash, washed, clean, cleaning, descale, refill, oil,
  safe for, safe in, food safe, heatproof, waterproof, assemble, put together, dispose, recycle, switch off, turn off,
  on its own, just the, new filter, fit my, fit the, change the, how often, kriege ich, bekomme ich, mitgeschickt,
  mitschicken, einsende, einschicke, how do I get, send in, send the, include the, Kalkflecken, Flecken, stains,
  limescale`

export const food = `
  Brot, Brote, Roggenbrot, Toastbrot, Brötchen, Semmel*, Brezel*, Croissant*, Kuchen, Torte, Torten, Gebäck, Keks*,
  Plätzchen, Kaffee, Tee, Milch, Joghurt*, Quark, Käse, Butter, Wurst*, Schinken, Salami, Fleisch, Hackfleisch, Fisch*,
  Hähnchen*, Salat*, Gemüse, Obst, Apfel, Äpfel, Erdbeer*, Tomate*, Kartoffel*, Nudel*, Reis, Mehl, Müsli*,
  Haferflocken, Schokolade*, Praline*, Gummibärchen, Bonbon*, Chips, Nüsse, Marmelade*, Honig, Saft, Limo*, Cola, Bier,
  Wein, Wasser, Mineralwasser, Babybrei*, Brei, Pizza*, Suppe*, Soße*, Ketchup, Senf, Eis, Tiefkühl*, Konserve*, Dose,
  Burger*, Pommes, Sandwich*, Menü, bread, loaf, roll, rolls, bun, buns, croissant*, pretzel*, cake, cakes, pastry,
  pastries, cookie*, biscuit*, coffee, tea, milk, yoghurt*, yogurt*, cheese, butter, sausage*, ham, meat, mince, fish,
  chicken, salad*, vegetables, fruit, apples, strawberries, tomatoes, potatoes, pasta, rice, flour, muesli, granola,
  cereal, oats, chocolate*, sweets, crisps, nuts, jam, honey, juice, lemonade, beer, wine, baby food, pizza*, soup*,
  sauce*, ketchup, mustard, ice cream, frozen, tin, burger*, fries, sandwich*, meal`

/** With `food`. */
export const spoilt = `
  ein Haar, Haare, Plastik*, Stein, Steine, Steinchen, Splitter*, Glassplitter, Metall*, Schraube, schimmel*,
  verschimmelt*, Schimmel, steinhart, knochenhart, verbrannt*, angebrannt*, roh, halbroh, nicht durch, versalzen*,
  ranzig, verdorben*, abgelaufen*, vor dem Datum, Mindesthaltbarkeit*, MHD, muffig, schmeckt, schmecken, geschmeckt,
  ungenießbar, Käfer, Maden, Würmer, Wurm, Ungeziefer, Mäuse*, krabbelt, krabbeln, Bauchschmerzen, Bauchweh, Durchfall,
  erbrochen, Lebensmittelvergiftung, matschig, zermatscht, pappig, halb leer, halb voll, Füllmenge, zu wenig, Palmöl,
  Gluten, glutenfrei*, Sesam, Soja, Laktose, laktosefrei*, vegan, vegetarisch, Gelatine, Allergie, allergisch, verträgt,
  a hair, plastic, stone, stones, metal, mould*, mold*, rock hard, stale, burnt, raw, undercooked, salty, sour, rancid,
  gone off, went off, out of date, date on, best before, musty, taste*, inedible, beetle*, maggot*, worms, insect*,
  crawling, stomach, tooth, food poisoning, soggy, mushy, half empty, underfilled, palm oil, gluten*, sesame, soy, soya,
  lactose*, vegetarian, gelatine, allergy, allergic, Motten, Motte, moths, moth, vergoren, gegoren, fermented`

/** A stay, a seat, a branch. */
export const stay = `
  Zimmer, Hotelzimmer, Doppelzimmer, Einzelzimmer, Suite, Bett, Betten, Badezimmer, Dusche, Toilette*, Minibar,
  Frühstück*, Buffet, Rezeption, Check-in, Check-out, einchecken, auschecken, Auschecken, Einchecken, Aufenthalt,
  Übernachtung, Hotel, Klimaanlage, Sauna, Wellnessbereich, Parkplatz, Handtücher, Teppichboden, Filiale, Laden,
  Verkäuferin, Kassiererin, Theke, room, rooms, bathroom, shower, toilet, minibar, breakfast, buffet, reception, check
  in, check out, checking out, checked out, our stay, my stay, hotel, sauna, spa, car park, towels, branch, till,
  counter, das Bad, im Bad`

/** With `stay`. */
export const stayed = `
  schmutzig*, dreckig*, eiskalt, kalt, lauwarm*, laut, lauter, Lärm, kein Wasser, kein warmes, tropfte, getropft,
  Schimmel, stank, gestunken, roch, muffig*, sauber*, gepflegt*, ruhig, gemütlich, lecker, reichlich*, freundlich*,
  nett, netten, nette, liegen lassen, liegengelassen, liegen gelassen, vergessen, verloren, stehen lassen, berechnet,
  abgerechnet, Rechnung, umgezogen, wechseln, nicht geputzt, nicht gemacht, Haare, Bettwanzen, Kakerlake*, verwehrt,
  geschlossen, zu hat, schon zu, wieder zu, wieder auf, geöffnet, dirty, filthy, freezing, cold, lukewarm, loud, noisy,
  noise, no hot water, dripping, mould, mouldy, smelled, smelt, musty, clean, spotless, quiet, cosy, delicious,
  generous, friendly, kind, lovely, left my, left behind, forgot, lost, charged, bill, change rooms, not cleaned, hair,
  bedbugs, cockroach*, closed, shut, open again, open on, opening`

/** Needs no thing to be wrong: only a customer says so. */
export const custom = `
  überwiesen, Überweisung, gutgeschrieben, Gutschrift, nicht abgezogen, nicht eingegangen, nicht angerechnet, doppelt
  bezahlt, zweimal bezahlt, schon bezahlt, bereits bezahlt, längst bezahlt, Mahnung*, Lieferadresse*, neue Anschrift,
  neue Adresse, neuen Adresse, bin umgezogen, sind umgezogen, Adresse ändern, Anschrift ändern, Nachbarn abgegeben,
  Nachbarn abgeben, beim Nachbarn, Wunschtermin, Zustelltermin, Abstellort, Abholschein, Paketbote*, Paketboten,
  Postbote*, Kurier, Zusteller*, Rückversand*, Rücksendung*, Lieferdienst, der Fahrer klingelt, nicht zu Hause, nicht
  zuhause, nicht repariert, nicht nachgebessert, Ersatzteil*, Reklamation*, reklamier*, Zählerstand*, Zählerstände,
  Zähler, Abschlag, Abschläge, Jahresabrechnung, Nebenkosten, Karte sperren, Karte gesperrt, EC-Karte, Girokarte,
  Kreditkarte sperren, sperren lassen, Geldautomat*, Kontoauszug, Kontoauszüge, Dauerauftrag, habt ihr geöffnet, habt
  ihr offen, haben Sie geöffnet, Feiertag geöffnet, sonntags geöffnet, sonntags offen, macht ihr auf, macht ihr zu,
  macht die Filiale, macht der Laden, Öffnungszeiten, umbuchen, Umbuchung, umgebucht, Buchung, Buchungsnummer, meine
  Reservierung, unsere Reservierung, Reservierung, Fundsachen, Fundbüro, liegen gelassen, Dank an euer, Dank an eure,
  Lob an, großes Lob, Dank an Ihre, Dank an Ihren, Kompliment an, habt ihr mir geschickt, habe ich bekommen, kam an,
  kamen an, angekommen ist, kam eine, kam ein, im Paket war, in der Kiste lag, im Karton war, transferred the money,
  bank transfer, by transfer, my payment, paid twice, already paid, took the money, taken off my, not credited, wasn't
  credited, hasn't been credited, reminder letter, moved house, I've moved, we've moved, my new address, with the
  neighbour, with a neighbour, with my neighbour, delivery slot, delivery driver, courier*, postman, won't be in, not at
  home, not be home, sent me the, you sent me, sent us the, haven't repaired, still hasn't been, not been repaired,
  meter reading, my meter, the meter, debit card, block it, block my card, lost my card, cash machine, ATM, bank
  statement*, standing order*, do you open, do you close, does the shop, does the store, shop in close, bank holiday
  opening, opening times, rebook, rebooking, my booking, our booking, my reservation, our reservation, lost property,
  left behind, thank your, thanks to your, hats off to, kudos to, shoutout to, turned up in, arrived smashed, arrived
  in, came in pieces, was smashed, were smashed, got white ones, completely different, completely wrong, different
  model, so kind to, exportiere, exportieren, importiere, importieren, Druckansicht, als PDF, as a PDF, export my,
  export the, import my, dark mode, Dunkelmodus, the setting for, die Einstellung für, keyboard shortcut, Tastenkürzel,
  left with my neighbour, leave it with my neighbour, are you open on, are you open at, are you open today, are you open
  tomorrow, are you open over, wie oft muss, wie oft soll, how often do I, how often should, then it died, meant to
  come, supposed to come, wolltet gestern, wolltet heute, wollten gestern kommen, hätte kommen sollen, kommen sollte,
  auf dem Bon, auf meinem Bon, the receipt says, on my receipt, on the receipt, ich noch habe, habe ich noch, I have
  left, do I have left, been a customer, seit Jahren Kunde, seit Jahren Kundin, Jahren Kunde, treated like, verschiedene
  Auskünfte, andere Auskunft, dritte Auskunft, different answers, completely dried out, kam völlig, kamen völlig, wann
  kommt mein, wann kommt meine, wann kommt endlich mein, wann kommt endlich meine, wann kommen meine, wo ist mein, wo
  ist meine, when is my, where is my, where are my, delivery will take, delivery takes, Lieferung dauert, geliefert
  wird, ihr habt mir, ihr habt uns, Sie haben mir, Sie haben uns, you packed, you gave me, you told me, you promised,
  you owe me, Dank an den, Dank an die, thanks to the lady, thanks to the man, thanks to the young, thanks to the
  driver, thanks to the staff, nobody told me, nobody told us, niemand hat mir gesagt, niemand hat uns gesagt, zweimal
  eingezogen, doppelt eingezogen, collected twice, taken twice, an der Theke, Frischetheke, deli counter, geirrt,
  vertan, wrong tariff, picked the wrong, Chargennummer, batch number, batch, ist Charge, Charge Nummer, kein warmes
  Wasser, no hot water, kein Strom, no power, no electricity, no heating, keine Heizung, ans Telefon, answers the phone,
  answer the phone, picks up the phone, nobody picks up, no one picks up, get my letter, get my email, got my letter,
  meinen Brief, meinen Antrag, my letter`

/** Only who speaks for an organisation, or for a feast, says we are or for our. */
export const party = `
  wir sind, wir betreiben, wir haben ein, wir haben eine, wir haben einen, wir führen ein, wir eröffnen, wir bauen, wir
  modernisieren, wir renovieren, wir planen, wir heiraten, wir feiern, we are a, we're a, we run a, we run, we have a,
  we own, we operate, we're opening, we are opening, we're building, we're upgrading, we are planning, we're planning,
  we're getting married, für einen Kunden, for a client, for a customer, Hofladen, cafés`

/** With `party`: they want to become customers. */
export const seeking = `
  suchen, sucht, brauchen, bräuchte*, benötigen, benötigt, möchten, möchte, würden gern, würden gerne, wollen, hätten
  gern, hätten gerne, interessieren, Interesse, Angebot, bestellen, kaufen, beziehen, anschaffen, beliefern, anbieten,
  verkaufen, mieten, leasen, buchen, tagen, ausstatten, Rückruf, rufen Sie uns an, meldet euch, melden Sie sich, was
  kostet, was kosten, Preis, Preise, beraten, Stück, need, needs, looking for, would like, would love, want, wants,
  interested in, order, buy, purchase, supply, supplying, stock, sell, serve, hire, rent, lease, book, quote, offer
  that, provide, call me, call us, advise`

/** With `party` and `seeking`: they want something else. */
export const notCustomer = `
  Sponsor*, sponser*, Spender, Spende*, spenden, unterstützen, unterstützt, Unterstützer*, Unterstützung, Tombola,
  donat*, donor*, donors, raffle, charity, support us, back our, partner up, Kooperation*, kooperieren, Praktik*,
  Ausbildung*, Bewerb*, Azubi*, Stelle, Job, Jobs, job, jobs, article, Artikel über, Interview*, berichten, podcast*,
  Podcast*, Zeitung*, newspaper*, Redaktion*, documentary, defekt*, kaputt*, broken, repariert, reparieren, Reparatur,
  Reklamation, warten seit, waiting, waited, refund*, bestellt, geliefert, ordered, delivered, Rechnung falsch, invoice,
  unterrichten, Referat, presentation, Logo, logo, Video, video, Fotos, photos, Maskottchen, mascot, Influencer*,
  Follower*, followers, Instagram, TikTok, YouTube, channel, Petition, Bürgerinitiative, Trikotsponsor*, Hauptsponsor*,
  Webseite, Website, website, radio, Radio, camera, Kamera, Krieg, the war, Karneval*, carnival, contribution, verlosen,
  blog, Blog, arbeiten, gearbeitet, Schicht*, Gehalt, verdienen, recruiter*, shift*, salary, colleagues, Kollegen,
  Abitur, gelernt*, anfangen`

/** Before the purchase. */
export const buying = `
  vor dem Kauf, vorher testen, vorher ausprobieren, erst testen, erst mal testen, erstmal testen, Probe fahren,
  Probefahrt*, Probemonat, Probezeitraum, Testphase, Testmonat, kostenlos testen, gratis testen, unverbindlich testen,
  ausprobieren bevor, anprobieren, probeliegen, Probe liegen, Probe sitzen, probesitzen, besichtigen, Ausstellungsraum,
  Musterhaus, live ansehen, anschauen bevor, auf Lager, vorrätig, auch in Größe, auch in anderen Farben, andere Farben,
  anderen Farben, in welchen Farben, welche Farben, welche Größen, in Übergröße*, wieder in Größe, führt ihr, führen Sie
  auch, habt ihr auch, haben Sie auch, gibt es bei euch auch, gibt es die auch, gibt es das auch, gibt es den auch,
  worin unterscheiden, worin unterscheidet, Unterschied, Unterschiede, unterscheiden sich, im Vergleich zu, welches
  würdet ihr, welche würdet ihr, welchen würdet ihr, was würdet ihr empfehlen, was empfehlt ihr, könnt ihr empfehlen,
  was empfehlen Sie, kleine Variante, große Variante, soll ich die große, oder lieber, reicht die, reicht das, reicht
  der, pro Quadratmeter, pro Meter, pro Kilo, pro Nacht, pro Person, pro Monat, pro Jahr, was nehmt ihr, was nehmen Sie,
  was verlangt ihr, was verlangen Sie, was berechnet ihr, preislich, kommt auf mich zu, auf mich zukommen, grob kosten,
  Preisrahmen, Preisvorstellung, zahlen wir, Rabatt*, Prozente, Schülerrabatt, Seniorenrabatt, Ermäßigung*, ermäßigt,
  Vergünstigung*, Konto eröffnen, ein Konto für, Geschäftskonto, Girokonto eröffnen, Depot eröffnen, Festgeld*,
  Tagesgeld*, Zinssatz, Baufinanzierung, Kredit aufnehmen, zu euch wechseln, zu Ihnen wechseln, Anbieterwechsel,
  Stromanbieter, Gasanbieter, wechseln zu, Wechsel zu, neuer Kunde, Kunde werden, Kundin werden, Einzelzimmer frei,
  Doppelzimmer frei, Zimmer frei, noch Zimmer, freie Zimmer, noch einen Tisch, Tisch frei, Tisch reservieren,
  Familienzimmer, Tagungsraum, Seminarraum, Hochzeitstorte*, Geburtstagstorte*, Partyservice, Catering, nach Zeichnung,
  nach Maß, Sondermaschine*, Sonderanfertigung*, mit Aufdruck, bedrucken, besticken, mit Gravur, gravieren,
  Lohnfertigung, ein Geschenk für, Geschenkidee*, Vorführgerät*, Vorführung, in Zahlung, Inzahlungnahme, nachrüsten,
  Wartungsvertrag*, Wartungsverträge, beliefern, beliefert ihr, liefert ihr an, liefern Sie an, Restaurants, before I
  buy, before we buy, before buying, before we commit, before committing, before I commit, before I decide, before
  deciding, before purchasing, test drive, try it first, try before, free trial, a trial, trial period, in person, try
  on, try the, showroom, in a size, in size, in other colours, in other colors, other colours, which colours, do you
  stock, do you carry, have you got, do you have these, do you have this in, do you have any, what's the difference,
  what is the difference, difference between, compare to, compared with, which one would, what would you recommend,
  would you recommend, can you recommend, should I get, the small one, the big one, enough for, what do you charge, do
  you charge, per square metre, per square meter, per metre, per kilo, per night, per person, per head, per month, per
  year, ballpark, rough price, roughly cost, rough idea, price range, discount*, reduced rate, concession*, pay less,
  student price, open an account, business account, open a business, savings account, fixed-term, interest rate*,
  mortgage*, take out a loan, switch to you, switching to you, change to you, from our current, from my current, current
  supplier, current provider, become a customer, double room*, single room*, family room*, free rooms, any rooms, rooms
  free, rooms available, table for, book a table, reserve a table, meeting room, wedding cake*, birthday cake*, to
  order, made to order, made to measure, custom-made, custom made, bespoke, own drawings, our drawings, printed with,
  engraved, embroidered, contract manufacturing, present for, gift for, gift idea*, demo unit, part exchange, trade in,
  trade-in, retrofit, maintenance contract*, service contract*, do you supply, can you supply, could you supply, supply
  our, supply us, supplying your, sell your, offer your, Ausstellung wo, in eurer Ausstellung, in Ihrer Ausstellung,
  could we test, can we test, can I test, könnten wir testen, können wir testen, be on sale, go on sale, on sale in, zum
  Verkauf, wie hoch sind die Zinsen, welche Zinsen, Zinsen gebt ihr, Zinsen zahlt ihr, mit drin, im Preis, inbegriffen,
  inklusive, included in, included, Aktion gilt, gilt die Aktion, gilt das Angebot, Aktionszeitraum, offer run, offer
  last, offer valid, Gratismonat*, free month*, beratet ihr, beraten Sie, vor Ort beraten, do you advise, advise on
  site, carries your, sells your, stocks your, eure Räder führt, eure Produkte führt, nächste Händler, nächster Händler,
  nächsten Händler, nearest dealer, nearest shop, brunch, Brunch, Sonntagsbrunch, Frühstücksbuffet für, wir wären zu,
  wir sind zu acht, Lösung für Betriebe, Lösung für kleine, something for a business, eine Lösung für, student account,
  Studentenkonto, macht ihr Angebote, machen Sie Angebote, do you do quotes, do you give quotes, wenn ich heute
  bestelle, wenn ich heute noch bestelle, wenn ich jetzt bestelle, if I order today, if I order now, welcher von euren,
  welche von euren, welches von euren, welcher von Ihren, welche von Ihren, which of yours, which of your,
  Gruppenpreis*, Gruppentarif*, group rate*, group price*, group discount*, see a demo, a demo, eine Demo, eine
  Vorführung, wer berät, berät mich, advise me, anlegen, invest my, Ersparnisse, Erspartes, savings plan, Sparplan,
  Preise für Schul*, Preise für Gruppen, cost roughly, ungefähr kosten`

/** With `buying`: those who have bought already. */
export const bought = `
  bestellt, geliefert, ordered, delivered, defekt*, kaputt*, gerissen, gebrochen, abgerissen, abgebrochen, storniert,
  stornieren, cancel*, Kündigung, kündigen, gekündigt, Rechnung, invoice, abgezogen, gutgeschrieben, nicht eingelöst,
  einlösen, redeem, refund*, erstatte*, zurück*, returned, received, bekommen habe, erhalten habe, hatte gebucht, habe
  gebucht, meine Buchung, my booking, Entschuldigung, Frechheit, enttäuscht*, disappointed, Praktik*, Ausbildung*,
  Azubi*, Bewerb*, Stelle, Job, Jobs, Gehalt, verdient, verdienen, salary, job, jobs, apprentice*, Website, website,
  Webseite, Server, API, apply the, checkout, Code, code, at the till, anyway, trotzdem erst, broken down, is broken,
  arrived broken`

/** What makes a thing no longer whole, whatever the thing is. */
export const broken = `
  kaputt*, defekt*, abgerissen*, abgebrochen*, zerbrochen*, abgefallen, durchgebrannt, repariert, nicht repariert,
  Reparatur*, Reklamation*, reklamier*, umtauschen, Umtausch*, klemmt, tropft, wackelt, platt, Garantiefall, came off,
  fell off, snapped, broke, broken leg, smashed, faulty, defective, repaired, repair*, warranty, handle came`

/** What only buyers ask. */
export const discounted = `
  Rabatt*, Prozente, Gutschein*, Ermäßigung*, discount*, voucher*, coupon*`

/** With `otherwise`. */
export const gotIt = `
  geschickt, bekommen, gekommen, erhalten, geliefert, kam, kamen, drin, sent, got, received, arrived, came, inside`

/** With `gotIt`. */
export const otherwise = `
  statt, stattdessen, anstatt, anstelle, falsch*, ganz anderes, ganz andere, etwas anderes, nur die Hälfte, instead,
  wrong, something else, different one, completely different, only half, another model`

/** With `backAgain`. */
export const whenBack = `
  wann gibt es, wann kommt, wann kommen, wann sind, wann ist, wann habt ihr, wann wird, wann werden, gibt es bald, when
  will, when do you, when are, any idea when`

/** With `whenBack`. */
export const backAgain = `
  wieder in, wieder da, wieder verfügbar, wieder lieferbar, wieder zu kaufen, wieder rein, nachgeliefert, Nachschub, in
  den Handel, auf den Markt, gibt es die, wieder, back in, available again, restock*, be available, have more, on the
  market, come out in, be out, come out, erscheint, herauskommen, rauskommen, released, be released`

/** With `vacancies`. */
export const rooms = `
  Zimmer, Einzelzimmer, Doppelzimmer, Familienzimmer, Ferienwohnung*, Suite, Stellplatz, Tisch für, Saal, Tagungsraum,
  Seminarraum, room, rooms, double room, single room, family room, suite, table for, conference room, ballroom`

/** With `rooms`. */
export const vacancies = `
  frei, habt ihr noch, haben Sie noch, habt ihr im, haben Sie im, habt ihr vom, haben Sie vom, habt ihr für, haben Sie
  für, gibt es noch, verfügbar, buchen, reservieren, was kostet, available, left, free, do you have, have you got, is
  there still, any, to book, reserve, how much`

/** What is asked for is theirs already. */
export const mine = `
  mein, meine, meinen, meiner, meinem, unsere Bestellung, my, our order, Website, Webseite, App, website, site, app,
  Filiale, branch, Techniker`

/** With our logo: on what somebody wants to order, or got. */
export const notLooks = `
  bestellen, bestellt, kosten, kostet, Stück, bedrucken, Aufdruck, order, ordered, printed, cost, quote, Bewerbung*,
  beworben, phish*, SMS, email*, E-Mail*`

/** What customers have with a company of any trade. */
export const matters = `
  Vertrag*, Verträge, Abo, Abos, Abonnement*, Police*, Versicherung*, Schaden, Schäden, Schadensmeldung, Schadenmeldung,
  Überweisung*, Lastschrift*, Konto, Kontostand, Karte, Kreditkarte, Bankkarte, Depot, Sparbuch, Kredit, Raten,
  Rechnung*, Beitrag, Beiträge, Gebühr*, Betrag, Guthaben, Bonuspunkte, Punkte, Kundenkarte, Gutschein*, Bon, Quittung,
  Beleg, Bescheinigung*, Strom, Gas, Internet, Anschluss, Leitung, Netz, Empfang, Datenvolumen, Rufnummer, Nummer
  mitnehmen, SIM*, Tarif, Warmwasser, Fernwärme, Ablesung, Flug, Flüge, Ticket*, Fahrkarte*, Fahrschein*, Koffer,
  Gepäck, Sitzplatz, Anschlusszug, Buchung*, Reservierung*, Reise, Zimmer, Hotel, Bestellung*, Lieferung*, Paket*,
  Päckchen, Sendung*, Termin*, Monteur*, Techniker*, Handwerker*, Werkstatt, Hotline, Berater*, Anruf, Anrufe, Auskunft,
  Antwort, Anfrage, Beschwerde*, Ticketnummer, Kurse, Studio, Fitnessstudio, Duschen, Mitgliedschaft*, Rezept,
  Tabletten, Salbe, Pflaster, Creme, Nachtcreme, Tropfen, Pflanze*, Blumen, Futter, Einkauf, Kasse, Filiale*, Parkplatz,
  Rahmen, Lack, Brett, Aufbauanleitung, Anleitung, Datei*, Tabelle*, Bericht, Lizenz*, Version, Update, Installation,
  Export, Import, Daten, meine Daten, Adresse, Namen, Zinsen, contract*, policy, subscription*, membership*, insurance,
  claim, damage, transfer*, account*, card, loan, instalment*, bill*, invoice*, fee, fees, payment*, balance, points,
  loyalty card, voucher*, gift card*, receipt*, certificate*, electricity, power, gas, internet, broadband, connection,
  line, signal, data left, my number, SIM, tariff, hot water, flight*, ticket*, luggage, suitcase, baggage, seat,
  booking*, reservation*, order*, delivery, deliveries, parcel*, package*, appointment*, engineer, technician, helpline,
  adviser, advisor, agent, call, calls, answer, answers, request, complaint*, gym, showers, class, classes,
  prescription, tablets, ointment, cream, drops, plant, plants, feed, shopping, till, branch, store, paint, leaflet,
  instructions, file, files, spreadsheet, licence, license, version, update, installation, my data, address, interest,
  im Laden, in eurem Laden, meine Rate, die Rate`

/** With `matters`. */
export const amiss = `
  nicht, nichts, nie, niemand, niemanden, keiner, kein, keine, keinen, keinerlei, seit, immer noch, noch immer, schon
  wieder, wieder, weg, verloren, verschwunden, geblieben, gestrichen, ausgefallen, abgesagt, verpasst, verspätet,
  abgelehnt, gesperrt, gekündigt, kündigen, beenden, beende, raus aus, loswerden, auflösen, umschreiben, ummelden,
  abmelden, ändern, verlängern, verlängert, verschieben, verstorben, gestorben, gemeldet, melde ich, Schweigen,
  Funkstille, warte*, verschieden, falsch*, zu viel, zu wenig, zu hoch, höher, teurer, doppelt, zweimal, langsam, kalt,
  vertrocknet, verwelkt, welk, verblüht, kaputt, beschädigt, brennt, juckt, Ausschlag, normal, wieso, warum, weshalb,
  wer zahlt, wer hilft, wer kann, bezahlt, abgezogen, abgebucht, berechnet, brauche, bräuchte, wo sehe, wo finde, wo
  gebe, wo kann, wo reiche, wie reiche, wie melde, wie beende, wie lasse, wie ändere, was muss ich tun, was mache ich,
  was tun, was gilt, komme nicht weiter, wo gehört, löscht, löschen, läuft, unrund, Milch, wie lange, wie oft, noch
  gültig, abgelaufen*, einlösen, verrechnet, mitnehmen, nachträglich, aus Versehen, versehentlich, not, never, nobody,
  no one, none, nothing, neither, still, since, again, gone, lost, missed, cancelled, canceled, delayed, rejected,
  declined, blocked, cancel, end, terminate, get out of, want out, out of my, rename, change, extend, postpone, move my,
  passed away, died, reported, silence, waiting, waited, different, wrong, too much, too little, too high, higher,
  twice, double, slow, cold, dried out, wilted, withered, burns, itches, rash, why, who pays, who can help, who can,
  paid, deducted, charged, need a, I need, where can I see, where do I, how do I, how can I, what do I do, what should
  I, which one is it, stuck on, where does, delete, with milk, how long, how often, still valid, expired, redeem, by
  mistake, accidentally, hung up, treated, for weeks, for days, for ages, ages, sitze immer noch, still sitting`

/** With `matters` and `amiss`: somebody else cares for those. */
export const notMatters = `
  Bewerb*, Praktik*, Ausbildung*, Stelle, Azubi*, Arbeitsvertrag*, Arbeitgeber*, Zeugnis, Gehalt, Job, jobs, job,
  salary, reference, internship*, placement, apprentic*, recruiter*, interview*, Interview*, Podcast*, podcast*,
  journalist*, Journalist*, Artikel, Werbung, advert*, Plakat*, poster*, Gewinnspiel*, Verlosung*, Newsletter*,
  Sponsor*, sponsor*, Instagram*, TikTok, YouTube, Follower*, followers, collab*, Kooperation*, Logo, logo, Website*,
  Webseite*, Homepage, website, homepage, eurer Seite, Ihrer Seite, your site, Formular, Login, Passwort*, password*,
  einloggen, log in, logging in, Server, API, Konkurrenz, museum, Museum, Spiel, Verein, election, Wahl, Stadtrat,
  minister, Minister*, song, Lied, Film, film, movie, Roman, novel, Kapitel, chapter, Trainer*, trainers, Trainers,
  Stadion, match, im Internet, online, Online-Termin*, Onlinebuchung, Terminbuchung, booking calendar, iPad`

/** With `matters` and `amiss`: a private person with a company. */
export const contact = `
  ich, mir, mich, mein*, unser*, euch, euer, eure*, ihr, Ihnen, Ihr*, I, my, me, our, you, your, we`

/** With `wares`: is it to be had. */
export const shopAsk = `
  habt ihr, haben Sie, gibt es bei euch, gibt es eure, gibt es Ihre, gibt es eine, gibt es einen, führt ihr, bekommt man
  bei, kriegt man bei, bekomme ich bei euch, kann man bei euch, könnte man, macht ihr, machen Sie, bietet ihr, bieten
  Sie, was bietet ihr, lohnt sich, reicht, eignet sich, verkauft ihr, verschickt ihr, versendet ihr, liefert ihr,
  Interesse an, interessiere mich, wann kann ich vorbeikommen, do you have, do you make, do you offer, do you sell, do
  you post to, do you ship, have you got, is there a, are there any, could the, can you get, could I get, is your, is it
  worth, worth it, sold, interested in your, interested in the, come by, what can you offer, what could you offer, kann
  ich bei euch, kann ich bei Ihnen, könnte ich bei euch, can I get`

/** With `shopAsk`. */
export const wares = `
  Familienkarte, Jahreskarte, Dauerkarte, Abo, Konto, Kreditkarte, Depot, Versicherung, Haftpflicht, Hausrat, Police,
  Tarif*, Ökostrom, Wallbox, Photovoltaik*, Solaranlage*, Solarmodule, Wärmepumpe*, Stromspeicher, Winterreifen,
  Sommerreifen, Küche*, Küchenblock, Kurse, Kurs, Dinkelbrot, Vollkornbrot, glutenfreies, Torte*, Platten, Maschine*,
  Greifer, Software, Programm, Lizenz*, Zimmer, nach Norwegen, nach Schweden, nach Dänemark, nach Polen, nach Italien,
  nach Spanien, nach Irland, nach Österreich, in die Schweiz, nach Holland, ins Ausland, einzelne, ganze Set, Set,
  zweiten, in groß, in klein, größere, kleinere, family ticket, annual pass, season ticket, student account, account,
  credit card, insurance, cover, liability, tariff, green energy, wallbox, solar panels, heat pump, winter tyres,
  kitchen*, classes, course, wedding cake*, gluten-free bread, machine*, gripper, software, licence*, license*, rooms,
  to Norway, to Sweden, to Denmark, to Poland, to Italy, to Spain, to Ireland, to Austria, to Switzerland, to Canada, to
  Australia, abroad, overseas, singly, as a set, larger, smaller, block of, second, Strom für, Gas für, Internet für,
  electricity for, gas for, internet for, gift boxes, gift box*, Jahreslizenz*, Einzellizenz*, Schullizenz*, Firmenlizenz*, Unternehmenslizenz*, Campuslizenz*, Bildungslizenz*, blau, rot, grün, schwarz, weiß, grau, braun, gelb,
  Blau, Rot, Grün, Schwarz, Weiß, Grau, XL, XXL, blue, red, green, black, white, grey, gray, brown, yellow`

/** With `priceOf`. */
export const priceAsk = `
  was, wie viel, wieviel, wie teuer, wie hoch, zu welchem, what, how much, how expensive`

/** With `priceAsk`. */
export const priceOf = `
  kosten, kostet, gekostet, würde kosten, bezahlen, zahlt man, zahlen wir, zahlen muss, kommt mich, kommt uns,
  kostenpunkt, Aufpreis, Kosten, cost, costs, pay for a, we pay, would we pay, set you back, price, rates, charge for,
  extra for, how much is, how much are, how much does, how much do, how much would, cost roughly, roughly cost, ungefähr
  kosten`

/** With a price: of what they have. */
export const notPrice = `
  warum, wieso, why, Abschlag, Rechnung, Mahnung, Rücksendung, Rückversand, Rückflug nach, Umbuchung, Stornierung,
  Storno, Reparatur, Gutachten, Nebenkosten, Kosten senken, repair, return, returning, rebooking, cancel*, invoice, my
  bill, mein Vertrag, meinen Vertrag, my contract, Gehalt, Lohn, Azubi*, Praktik*, verdient, salary, lives,
  Menschenleben, freedom, Freiheit, Journalist*, journalist*, koste es, die Welt, the world`

/** With `shopAsk`: not for something to buy. */
export const askedElse = `
  Sponsor*, sponsor*, Kooperation*, Logo, logo, Video, video, Fotos, photos, Praktik*, Ausbildung*, Azubi*, job, jobs,
  Job, Jobs, kaputt*, defekt*, broken, repariert, repair*, Ersatz, Anleitung, instructions, einzeln bekommen, spare,
  missing, fehlt, wrong, falsch*, reinigen, waschen, clean, wash, Preise spenden, donate, Interview*, interview*,
  journalist*, Messe, trade fair, Newsletter*, newsletter, vegan, Allergie, allerg*, compatible, kompatibel, sicher,
  safe, just the, nur die, nur den`

/** With `food` that somebody got from us. */
export const weaklySpoilt = `
  kalt, cold, lauwarm, lukewarm, alt, off, übel, sick, schwarz, glass, Zahn, sauer, schlecht, Alkohol, alcohol, Zucker,
  sugar, Nüsse, nuts, dry, trocken, bugs`

/** With `weaklySpoilt`: it went bad, not warm. */
export const bad = `
  Datum, date, gone off, went off, was off, Zahn, tooth, chipped, Bauch*, stomach, enthält, enthalten, contain*`

/** Who waits for more to read is no complaint. */
export const nextPart = `
  nächsten Artikel, nächste Folge, nächsten Beitrag, nächsten Teil, nächsten Text, next article, next post, next
  episode, next part, next chapter`

/** With `handling`: how it is asked. */
export const may = `
  kann man, darf man, darf, muss, müssen, soll man, wie oft, wie, ist die, ist das, can, may, how, is the, is it, are
  the, should`

/** Somebody speaks to us, and cannot mean anybody else. */
export const addressed = `
  euch, euer, eure*, eurem, eurer, eures, Ihnen, Ihre*, habt ihr, haben Sie, können Sie, könnt ihr, könnten Sie, bitte,
  you, your, yours, please, Stammkund*`

/** Somebody asks for something. */
export const asksFor = `
  wo bekomme ich, wo kriege ich, wo finde ich, wo kann ich, kann ich, kann man, gibt es, wie kann ich, wie lange, wann,
  warum, wieso, weshalb, was kostet, was tun, was nun, how can I, how do I, how long, where can I, where do I, can I, is
  there, is it, is this, is that, does the, does it, why, when, which, what do, weiß jemand, weis jemand, würdet ihr,
  was sind, what are, what is`

/** With `ours`: for whom somebody buys. */
export const organisations = `
  Verein*, Schule*, Klasse, Firma, Betrieb*, Unternehmen, Kanzlei, Praxis, Hotel, Hotels, Restaurant*, Café*, Kantine*,
  Feuerwehr, Chor*, Mannschaft, Team, Büro*, Werkstatt, Gemeinde, Stadt, Kita, Kitas, Kindergarten, Geschäft, Laden,
  Filialen, Feier, Hochzeit, Mitarbeiter, Kunden, Redaktion, Agentur, Pension, Bäckerei, Metzgerei, Apotheke, Klinik,
  Krankenhaus, Pflegeheim, Hof, Fuhrpark, Fertigung, Baustelle, Neubau, club, school, company, firm, business, practice,
  surgery, hotel, restaurant, café, canteen, fire brigade, choir, team, office, offices, workshop, shop, shops,
  building, stores, parish, kindergarten, nursery, wedding, staff party, newsroom, agency, guest house, bakery, butcher,
  pharmacy, clinic, hospital, care home, farm, fleet, shop floor, building site`

/** With `organisations`. */
export const ours = `
  unser*, mein, meine, meinen, meinem, meiner, our, my`

/** With `organisations`: a visitor or a customer. */
export const privately = `
  im Hotel, in the hotel, in eurem, in Ihrem, in your, Zimmer, room, Mannschaft hat, our team lost, Aufenthalt, stay`

/** With `things` that somebody speaks to us about. */
export const weakDefects = `
  nicht mehr, no longer, won't, doesn't, wrong, missing, stopped, stops, dead, died, statt, laut, falsch*, Fehler,
  Sprung, einzeln, vertauscht, dropped, breaks, split, loose, lose, flashes, crack, take any`

/** With `toBuy`. */
export const mayI = `
  kann ich, kann man, könnte ich, darf ich, wo kann, can I, can you, could I, where can`

/** With `mayI`. */
export const toBuy = `
  kaufen, erwerben, buy, purchase`

/** With a newsletter or an ad: it is about what was bought. */
export const notNewsletter = `
  berechnet, abgezogen, gutgeschrieben, angerechnet, charged, deducted, credited, Code, code, mein Gerät, mein Sessel,
  meine Bestellung, my order, wann kommt, when is my`

/** With what went wrong afterwards. */
export const announcements = `
  Newsletter*, Werbung, Kampagne*, Gewinnspiel, Reklame, Podcast, campaign, ad, advert, commercial, giveaway, podcast`

/** With food or things: less than was paid for. */
export const tooFew = `
  waren nur, war nur, sind nur, were only, was only, there were only, nur halb, only half, zu wenige, too few`

/** With `plainCost`: nobody need be named. */
export const plainPrice = `
  was kostet, was kosten, was würde, wie viel kostet, what does, what do, what would, how much`

/** With `plainPrice`. */
export const plainCost = `
  kostet, kosten, cost, costs`

/** With parcels on their way: told, not complained of. */
export const fiction = `
  Film, Filme, film, movie, Roman, novel, Krimi, thriller, Kapitel, chapter, Märchen, fairy tale, Gedicht, poem`

/** With `theirVariant`. */
export const variant = `
  auch in, auch mit, auch ohne, come in, come with, come without`

/** With `variant`. */
export const theirVariant = `
  gibt es die, gibt es den, gibt es das, gibts die, gibts den, gibts das, do the, does the, do they, does it`

/** What comes with a thing and says how to use it. With `misleads`. */
export const manuals = `
  manual, manuals, user guide*, user manual*, instruction manual*, instructions, instruction booklet*, assembly guide*, leaflet,
  Anleitung*, Bedienungsanleitung*, Gebrauchsanleitung*, Gebrauchsanweisung*, Betriebsanleitung*, Montageanleitung*,
  Aufbauanleitung*, Handbuch, Handbücher, Beipackzettel*`

/** With `manuals`. */
export const misleads = `
  wrong, incorrect, missing, outdated, unclear, confusing, incomprehensible, incomplete, useless, misleading, mistake*, error, errors,
  only in, unreadable, falsch*, fehlerhaft*, unverständlich*, unvollständig*, veraltet*, fehlt, fehlte, verwirrend*,
  unleserlich*, Fehler, nur auf, nicht dabei, lag nicht bei`

/** With `manuals`: not what one reads. */
export const byHand = `
  manual labour, manual labor, manual work, manual transmission, manual gearbox, manual mode, manual entry, wrong hands`
