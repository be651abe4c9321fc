using ChatApp.Assistants.Images.Scenes;

namespace ChatApp.Assistants.Images.Topics;

/// <summary>What happens once, to a person or a business.</summary>
static class OccasionTopics
{
    public static readonly Topic[] All =
    [
        New("a birthday", "a cake with lit candles between balloons", BirthdayScene.Draw,
            "birthday*, bday, b day, geburtstag*, anniversaire, cumpleanos, compleanno, aniversario, birthday cake, gender reveal, baby shower, день рождения, днем рождения, जन्मदिन, 生日, 誕生日, 생일, 🎂, 🎈, 🥳"),
        New("the anniversary", "a cake with lit candles between balloons", BirthdayScene.Draw,
            "work anniversary, company anniversary, business anniversary, years in business, years of business, jubilee, jubilaum"),
        New("Valentine", "hearts rising like balloons through soft clouds", LoveScene.Draw,
            "valentine*, st valentin, san valentin, february 14, 14 february, sweetheart, romance, romantic, date night, バレンタイン, 情人节, वैलेंटाइन, 💘, 💝"),
        New("a wedding", "two linked gold rings among flowers", WeddingScene.Draw,
            "wedding*, marriage, married, newlywed, bride*, bridal, groom, engagement ring, just married, wedding anniversary, anniversary, hochzeit*, mariage, boda, matrimonio, casamento, shaadi, nikah, свадьб*, शादी, विवाह, 婚礼, 结婚, 結婚, 결혼, 💍, 👰, engagement"),
        New("a graduation", "graduation caps thrown into a bright sky", GraduationScene.Draw,
            "graduat*, commencement, convocation, diploma, class of, alumni, alumnus, valedictor*, abschlussfeier, remise des diplomes, выпускн*, दीक्षांत, 毕业, 畢業, 卒業, 졸업, 🎓"),
        New("a launch", "a rocket climbing on a pillar of smoke", LaunchScene.Draw,
            "launch*, product launch, new release, grand opening, startup, start up, rocket*, lift off, liftoff, coming soon, introducing, unveil*, new product, produkteinfuhrung, lancement, lanzamiento, लॉन्च, 发布, 發布, 출시, 🚀"),
        New("a sale", "shopping bags under hanging price tags", SaleScene.Draw,
            "sale, discount*, black friday, cyber monday, clearance, special offer, coupon, voucher, percent off, shopping, boutique, retail, price tag, bargain, promo, promotion, giveaway, rabatt*, soldes, rebajas, saldi, скидк*, सेल, छूट, 打折, 促销, セール, 세일, 🛍, 🏷"),
        New("an event", "a stage in spotlights before an audience", EventScene.Draw,
            "event, conference, webinar, summit, seminar, workshop, meetup, meet up, concert, gala, award, award show, keynote, panel discussion, live show, theatre, theater, speech, town hall, expo, exhibition, trade show, konferenz, conferencia, концерт*, конференц*, सम्मेलन, 会议, 發表會, 콘서트, 🎤, 🎭, podcast*"),
        New("the team", "a smiling group of people with speech bubbles", TeamScene.Draw,
            "hiring, we are hiring, were hiring, recruit*, job, job opening, vacancy, vacancies, career, join our team, join us, internship, intern, apprentice*, new hire, employee, onboarding, stellenangebot, wir stellen ein, recrutement, empleo, vagas, вакансия, वैकेंसी, भर्ती, 招聘, 採用, 채용"),
        New("those we love", "hearts rising like balloons through soft clouds", LoveScene.Draw,
            "mothers day, mother day, fathers day, father day, muttertag, fete des meres, dia de la madre, dia das maes, galentine*, womens day, मातृ दिवस, 母亲节, 母の日, 어버이날"),
    ];

    static Topic New(string name, string shows, Action<Canvas, Dice> draw, string words) => new(name, shows, draw, words, TopicRank.Occasion);
}
