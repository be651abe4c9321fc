using ChatApp.Assistants.Images.Scenes;

namespace ChatApp.Assistants.Images.Topics;

/// <summary>What people post about on any day.</summary>
static class SubjectTopics
{
    public static readonly Topic[] All =
    [
        New("travel", "a plane over mountains and a lake at sunrise", TravelScene.Draw,
            "travel*, trip, vacation, journey, tour, tourism, tourist, flight, airport, airline, plane, airplane, road trip, adventure*, wanderlust, passport, mountain*, hik*, trek*, camping, sunrise, lake, reise*, urlaub, voyage, viaje*, viaggi*, viagem, путешеств*, यात्रा, पर्यटन, 旅行, 여행, ✈, 🏔, ⛰"),
        New("food", "a plate of colourful food on a laid table", FoodScene.Draw,
            "food*, restaurant*, meal, dinner, lunch, brunch, breakfast, supper, recipe, cook*, cuisine, kitchen, chef, menu, salad, dish, dining, eat, eating, vegan, vegetarian, healthy eating, catering, pizza, pasta, curry, essen, rezept*, comida, cucina, repas, еда, ресторан*, खाना, भोजन, रेसिपी, 美食, 料理, 음식, 🍽, 🥗, 🍕"),
        New("coffee", "a steaming cup of coffee on a table by a window", CoffeeScene.Draw,
            "coffee*, cafe, espresso, latte, cappuccino, barista, tea, chai, teatime, hot chocolate, kaffee*, cafeteria, caffe, кофе*, чай, कॉफ़ी, कॉफी, चाय, 咖啡, コーヒー, 커피, قهوة, ☕, 🍵"),
        New("sport", "a football on a running track at sunrise", SportScene.Draw,
            "sport*, fitness*, gym, workout, work out, exercise, training session, football*, soccer*, world cup, cricket, basketball, tennis, marathon*, half marathon, run, runner, running, athlet*, olympic*, match day, tournament, champion*, fussball, futbol, deporte*, sportif, спорт*, футбол*, खेल, क्रिकेट, 运动, 足球, 스포츠, サッカー, ⚽, 🏃, 🏆"),
        New("pets", "a cat and a dog side by side on a hill at sunset", PetsScene.Draw,
            "pet, dog, puppy, puppies, cat, kitten, kitty, paw, animal, vet, veterinar*, adopt a pet, animal shelter, rescue dog, haustier*, katze*, chien, chat noir, perro, gato, gatto, собак*, кошк*, питом*, कुत्ता, बिल्ली, पालतू, 宠物, ペット, 반려, 🐾, 🐶, 🐱, 🐕, 🐈, hund, hunde"),
        New("books", "an open book shining on a stack of books", BooksScene.Draw,
            "book, reading, read, reader, library, libraries, bookshop, bookstore, novel, author, literature, story, stories, storytelling, poem, poetry, writing, education*, school*, back to school, study*, studies, student, teacher, learn*, course, university, college, exam, buch, bucher, schule*, livre, ecole, libro, escuela, livro, книг*, школ*, किताब, पुस्तक, शिक्षा, 读书, 教育, 책, 📚, 📖"),
        New("music", "notes riding on waving staves in coloured light", MusicScene.Draw,
            "music*, song, album, playlist, melod*, singer, sing, singing, guitar, piano, violin, orchestra, choir, band, jazz, dj, karaoke, dance, dancing, musik*, musique, musica, музык*, песн*, संगीत, गाना, 音乐, 音楽, 음악, 🎵, 🎶, 🎸, 🎹"),
        New("nature", "a meadow in flower under a soft sun", GardenScene.Draw,
            "garden*, flower*, floral, florist, bouquet, nature, spring, springtime, blossom*, bloom*, meadow, tulip, daisy, sunflower, rose, plant, planting, picnic, butterfl*, bee, garten, blume*, fruhling*, fleur*, jardin*, printemps, flores, primavera, сад, цвет*, весн*, बगीचा, फूल, वसंत, 花, 春天, 봄, 🌷, 🌸, 🌻, 🌼, 💐"),
        New("the sea", "a beach with palms and a sailing boat under a low sun", OceanScene.Draw,
            "ocean, sea, seaside, beach*, coast*, island, summer*, sail*, boat, cruise, tropic*, palm, palm tree, sunset, wave, swim*, holiday, strand, meer, plage, playa, verano, praia, mare, spiaggia, море, пляж*, лето, समुद्र, गर्मी, 海, 夏, 바다, 여름, 🌊, 🏖, 🏝, ⛵, surf, surfing, surfer"),
        New("autumn", "autumn hills in low sun with falling leaves", AutumnScene.Autumn,
            "autumn*, fall season, fall colors, fall colours, fall foliage, fall leaves, leaf fall, this fall, falling leaves, pumpkin spice, herbst*, automne, otono, autunno, outono, осен*, पतझड़, शरद, 秋, 가을, 🍂, 🍁, harvest*"),
        New("winter", "snowy hills with fir trees under a moon", WinterScene.Winter,
            "winter*, snow*, ski, skiing, frost*, snowman, sledding, hiver, neige, invierno, inverno, зим*, снег*, सर्दी, बर्फ, 冬, 雪, 겨울, ❄, ⛄"),
        New("growth", "rising columns under a climbing line", GrowthScene.Draw,
            "growth, grow your business, revenue, profit, finance*, financial, stock market, sales figures, quarterly result, milestone, chart, statistic*, econom*, bank*, budget, money, saving, marketing, strategy, kpi, business result, wachstum, finanz*, croissance, finanzas, рост, финанс*, वित्त, निवेश, 增长, 金融, 成長, 성장, 📈, 💹, invest, investing, investor, investment"),
        New("technology", "a glowing chip with circuit traces and a net of nodes", TechScene.Draw,
            "tech, technolog*, ai, artificial intelligence, machine learning, robot*, software*, coding, code, programm*, developer, app, data, cloud computing, cyber*, computer*, chip, circuit*, blockchain, crypto*, digital*, internet, innovation, gadget, smartphone, kunstliche intelligenz, numerique, tecnolog*, технолог*, нейросет*, तकनीक, प्रौद्योगिकी, 科技, 人工智能, 技術, 기술, 🤖, 💾"),
        New("a green planet", "wind turbines on green hills", EarthScene.Draw,
            "sustainab*, green energy, renewable*, solar, wind power, wind turbine, wind energy, climate*, environment*, earth day, ecolog*, eco, eco friendly, recycl*, zero waste, carbon, net zero, planet earth, tree planting, nachhaltig*, umwelt*, durable, sostenib*, sustentab*, эколог*, पर्यावरण, पृथ्वी, 环保, 環境, 지구, 🌍, 🌎, 🌏, ♻, 🌱"),
        New("health", "a heart with a pulse running through it", HealthScene.Draw,
            "health*, medical, medicine, doctor, nurse, hospital, clinic, dentist, dental, pharma*, wellness, wellbeing, well being, mental health, yoga, meditation, mindful*, vaccin*, heart rate, pulse, blood pressure, cardio*, therap*, gesundheit*, arzt, sante, medecin, salud, saude, здоров*, врач*, स्वास्थ्य, चिकित्सा, डॉक्टर, 健康, 医疗, 건강, 🩺, 🏥, 💊, 🧘"),
        New("charity", "raised hands reaching for a shining heart", CharityScene.Draw,
            "charit*, donat*, volunteer*, fundrais*, nonprofit, non profit, ngo, giving tuesday, give back, giving back, kindness, solidarity, humanitarian, help others, helping hand, blood drive, food bank, community service, support others, spende*, ehrenamt*, benevol*, caridad, donacion*, благотвор*, सेवा, स्वयंसेवक, 慈善, 公益, 기부, ボランティア, 🤝, 🙌"),
        New("space", "a ringed planet before a nebula", SpaceScene.Draw,
            "space, outer space, star, stars, galax*, planet, universe, cosmos, cosmic, astronom*, astronaut, nebula, nasa, comet, saturn, stargaz*, milky way, weltraum*, espace, espacio, космос*, звезд*, अंतरिक्ष, तारे, 太空, 宇宙, 우주, 🪐, 🌌, 🌠, ⭐"),
        new("the team", "a smiling group of people with speech bubbles", TeamScene.Draw,
            "team*, colleague, coworker, co worker, people, community, together, meeting, collaborat*, staff, feedback, customer, testimonial, discussion, chat, conversation, mitarbeiter*, equipe, equipo, squadra, команд*, टीम, 团队, チーム, 팀, 👥, 💬", TopicRank.Setting),
        new("a celebration", "a cake with lit candles between balloons", BirthdayScene.Draw,
            "party, parties, celebrat*, balloon, congrat*, feier*, fiesta, fete, बधाई, उत्सव, 🎉, 🎊", TopicRank.Setting),
        new("rain", "a bright umbrella in the rain", RainScene.Draw,
            "rain*, weather, umbrella, storm*, monsoon*, drizzle, cloudy, forecast, pluie, lluvia, pioggia, chuva, дожд*, погод*, बारिश, मानसून, मौसम, 雨, 天气, 비가, 날씨, ☔, 🌧, ☂, regen, regenschirm", TopicRank.Setting),
        new("the city", "a city by the water at night with lit windows", CityScene.Draw,
            "city, cities, urban, skyline, downtown, night, nightlife, evening, metropol*, skyscraper, street, town, stadt*, ville, ciudad, citta, cidade, город*, ноч*, शहर, 城市, 都市, 夜, 도시, 🌃, 🏙, 🌆", TopicRank.Setting),
        new("work", "a tidy desk with a laptop, a lamp and a plant", WorkScene.Draw,
            "office*, work, working, workplace, workspace, desk*, laptop, remote work, home office, productiv*, monday, freelanc*, business*, company, corporate, project, deadline, buro*, arbeit*, bureau, travail, oficina, trabajo, ufficio, работ*, офис*, कार्यालय, 办公, 仕事, 사무실, 💻, 💼", TopicRank.Setting),
        new("home", "a house with lit windows among trees at dusk", HomeScene.Draw,
            "home, house, housing, real estate, property, apartment, mortgage, moving in, new home, housewarming, interior, neighborhood, neighbourhood, family, haus, immobilie*, maison, casa, immobilier, дом, квартир*, घर, परिवार, 房子, 집, 🏡, 🏠", TopicRank.Setting),
        new("love", "hearts rising like balloons through soft clouds", LoveScene.Draw,
            "love*, heart, hearts, kiss*, hug, thank you, thanks, gratitude, grateful, liebe, amour, amor, amore, любов*, प्यार, प्रेम, धन्यवाद, 爱, 愛, 사랑, ❤, 💕, 💖", TopicRank.Mood),
    ];

    static Topic New(string name, string shows, Action<Canvas, Dice> draw, string words) => new(name, shows, draw, words, TopicRank.Subject);
}
