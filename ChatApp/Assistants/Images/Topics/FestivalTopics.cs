using ChatApp.Assistants.Images.Scenes;

namespace ChatApp.Assistants.Images.Topics;

/// <summary>Days that many people celebrate at once.</summary>
static class FestivalTopics
{
    public static readonly Topic[] All =
    [
        New("Diwali", "rows of lit oil lamps glowing in warm light", DiwaliScene.Draw,
            "diwali*, deepavali, dipavali, deepawali, divali, dipawali, tihar, diya, oil lamp, दिवाली, दीवाली, दीपावली, दीपोत्सव, দীপাবলি, தீபாவளி, దీపావళి, ದೀಪಾವಳಿ, ദീപാവലി, દિવાળી, ਦੀਵਾਲੀ, 🪔"),
        New("Holi", "clouds of bright colour powder rising from brass bowls", HoliScene.Draw,
            "holi, holika, dhulandi, dhuleti, rangwali, gulal, festival of colours, festival of colors, color powder, colour powder, होली, હોળી, হোলি"),
        New("Christmas", "a decorated fir tree shining in a snowy forest at night", WinterScene.Christmas,
            "christmas*, xmas*, x mas, noel, weihnacht*, heiligabend, navidad*, natal, natale, nadal, kerst*, advent, santa, santa claus, father christmas, boxing day, рождеств*, クリスマス, 圣诞, 聖誕, 성탄, 크리스마스, क्रिसमस, 🎄, 🎅"),
        New("Eid", "a crescent moon and hanging lanterns over domes and minarets", EidScene.Draw,
            "eid, eid ul*, eid al*, ramadan*, ramazan*, ramzan, iftar, suhoor, bayram, lebaran, idul fitri, mawlid, رمضان, عيد, عید, ईद, रमज़ान, ঈদ, 🕌, ☪, العيد"),
        New("New Year", "fireworks bursting over a city at night", FireworksScene.Draw,
            "new year*, newyear*, nye, hogmanay, silvester, neujahr*, nouvel an, bonne annee, ano nuevo, ano novo, capodanno, новый год, новым годом, नया साल, नव वर्ष, 新年快乐, 🎆, 🎇"),
        New("the national day", "fireworks bursting over a city at night", FireworksScene.Draw,
            "independence day, fourth of july, 4 th of july, 4 july, july 4, republic day, national day, bastille day, canada day, australia day, स्वतंत्रता दिवस, गणतंत्र दिवस"),
        New("Lunar New Year", "red lanterns and plum blossom before a golden moon", LunarNewYearScene.Draw,
            "lunar new year*, chinese new year*, spring festival, tet, seollal, losar, year of the dragon, year of the snake, year of the horse, year of the goat, year of the rabbit, 春节, 春節, 农历新年, 農曆新年, 설날, 🏮, 🧧"),
        New("the Moon Festival", "red lanterns and plum blossom before a golden moon", LunarNewYearScene.Draw,
            "mid autumn festival, moon festival, lantern festival, mooncake, chuseok, 中秋, 추석"),
        New("Halloween", "grinning pumpkins under a huge moon with bats", HalloweenScene.Draw,
            "halloween*, trick or treat*, jack o lantern, spooky, haunted, all hallows*, хэллоуин*, ハロウィン, 万圣节, 萬聖節, 할로윈, 🎃, 👻"),
        New("Easter", "painted eggs in a flowering spring meadow", EasterScene.Draw,
            "easter, easter egg, eastertide, egg hunt, ostern, osterei*, paques, pascua, pasqua, pascoa, pasen, wielkanoc, пасха, пасхой, イースター, 复活节, 復活節, 🐣, 🥚"),
        New("Hanukkah", "a nine-branched candlestick with all its candles lit", HanukkahScene.Draw,
            "hanukkah*, chanukah*, hanukah, chanukkah, hannukah, menorah, dreidel, ханука, חנוכה, 🕎"),
        New("Thanksgiving", "pumpkins on an autumn hill among falling leaves", AutumnScene.Thanksgiving,
            "thanksgiving*, friendsgiving, erntedank*, action de grace, 感恩节, 感恩節, 🦃"),
        New("the festival", "a flower pattern laid on the floor with oil lamps around it", RangoliScene.Draw,
            "onam, pongal, navratri*, navaratri, navarathri, durga puja, dussehra, dasara, ganesh*, ugadi, vishu, sankranti, lohri, baisakhi, vaisakhi, raksha bandhan, rakhi, janmashtami, karva chauth, gudi padwa, rangoli, kolam, mandala, vesak, नवरात्रि, दशहरा, गणेश, रक्षाबंधन, जन्माष्टमी, ഓണം, பொங்கல், ఉగాది, দুর্গা"),
    ];

    static Topic New(string name, string shows, Action<Canvas, Dice> draw, string words) => new(name, shows, draw, words, TopicRank.Festival);
}
