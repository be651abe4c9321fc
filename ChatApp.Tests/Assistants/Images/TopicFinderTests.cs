using ChatApp.Assistants.Images;

namespace ChatApp.Tests.Assistants.Images;

public sealed class TopicFinderTests
{
    [Theory]
    [InlineData("Diwali", "Happy Deepavali!", "#HappyDiwali2026", "diyas on the steps", "दीपावली की शुभकामनाएँ", "🪔")]
    [InlineData("Holi", "HOLI HAI", "the festival of colours", "होली मुबारक", "throwing gulal")]
    [InlineData("Christmas", "Merry X-mas everyone", "Frohe Weihnachten", "¡Feliz Navidad!", "Joyeux Noël", "Santa is coming", "メリークリスマス", "🎄")]
    [InlineData("Eid", "Eid-ul-Fitr greetings", "Ramadan Kareem", "عيد مبارك", "ईद मुबारक")]
    [InlineData("New Year", "Happy New Year's Eve", "Frohes neues Jahr, guten Rutsch ins Neujahr", "Bonne année !", "С новым годом")]
    [InlineData("the national day", "Happy Independence Day", "4th of July cookout", "Republic Day parade")]
    [InlineData("Lunar New Year", "Chinese New Year dinner", "Happy Lunar New Year", "春节快乐", "Year of the Dragon")]
    [InlineData("Halloween", "Trick or treat", "A spooky weekend", "Happy Hallowe'en", "🎃")]
    [InlineData("Easter", "Easter brunch", "the big egg hunt", "Frohe Ostern", "Joyeuses Pâques")]
    [InlineData("Hanukkah", "Happy Chanukah", "lighting the menorah", "חנוכה שמח")]
    [InlineData("Thanksgiving", "Happy Thanksgiving, team", "Friendsgiving at ours", "🦃")]
    [InlineData("the festival", "Happy Onam", "Navratri nights", "Ganesh Chaturthi", "ഓണം", "a rangoli at the door")]
    [InlineData("a birthday", "Happy Birthday, Mia", "Alles Gute zum Geburtstag", "जन्मदिन मुबारक", "Joyeux anniversaire", "🎂")]
    [InlineData("Valentine", "Valentine's Day dinner", "Feliz San Valentín")]
    [InlineData("a wedding", "We got married", "our wedding", "tenth anniversary", "शादी", "💍")]
    [InlineData("a graduation", "Class of 2026", "She graduated!", "graduation day", "🎓")]
    [InlineData("a launch", "Product launch next week", "We're launching today", "Grand opening", "🚀")]
    [InlineData("a sale", "Summer sale", "Black Friday", "50% discount", "Rabatte bis Sonntag")]
    [InlineData("an event", "Join our webinar", "the annual conference", "a jazz concert")]
    [InlineData("the team", "We're hiring", "Meet the team", "Join our team as an intern", "招聘")]
    [InlineData("travel", "Travelling to Goa", "a trip to the mountains", "✈️ bound", "旅行")]
    [InlineData("food", "A new restaurant", "Sunday brunch recipes", "खाना", "🍕")]
    [InlineData("coffee", "Good coffee", "Café life", "कॉफ़ी", "☕️", "a cup of tea")]
    [InlineData("sport", "Fitness goals", "World Cup final", "marathon training", "क्रिकेट")]
    [InlineData("pets", "Adopt a puppy", "My cats", "World Animal Day", "🐶")]
    [InlineData("books", "Books we read", "back to school", "World Literacy: reading is fun", "📚")]
    [InlineData("music", "New song out", "Our playlists", "संगीत", "🎶")]
    [InlineData("nature", "Spring flowers", "In the garden", "World Nature Day", "🌷")]
    [InlineData("the sea", "A day at the beach", "summertime", "World Oceans Day", "🏖️")]
    [InlineData("autumn", "Autumn walks", "fall foliage", "Herbstzeit", "🍂")]
    [InlineData("winter", "Winter is here", "snowy days", "⛄")]
    [InlineData("growth", "Record revenue", "Our growth story", "investing for beginners", "📈")]
    [InlineData("technology", "AI for all", "new technologies", "Robots at work", "人工智能")]
    [InlineData("a green planet", "Sustainability report", "renewable energy", "Earth Day", "🌍")]
    [InlineData("health", "World Health Day", "See your doctor", "yoga and mindfulness", "🩺")]
    [InlineData("charity", "Donate today", "volunteers wanted", "a fundraiser", "🤝")]
    [InlineData("space", "Space for all", "galaxies far away", "a planet is found", "🪐")]
    [InlineData("rain", "Rainy days", "monsoon is here", "☔")]
    [InlineData("the city", "City lights", "downtown at night", "🌃")]
    [InlineData("work", "Monday at the office", "a tidy workspace", "💻")]
    [InlineData("home", "Our new home", "Real estate tips", "🏡")]
    [InlineData("a celebration", "A party for everyone", "We celebrated", "🎉")]
    [InlineData("love", "With love", "thank you all", "❤️")]
    public void A_topic_is_recognised_in_many_wordings(string name, params string[] prompts) => Assert.All(prompts, p => Assert.Equal(name, Found(p)));

    [Theory]
    [InlineData("Diwali sale at the office, with coffee", "Diwali")]
    [InlineData("A Christmas party for the team", "Christmas")]
    [InlineData("Happy Lunar New Year", "Lunar New Year")]
    [InlineData("Coffee: a cup on a rainy night in the city", "coffee")]
    [InlineData("Team: Diwali evening", "Diwali")]
    [InlineData("Summer sale", "a sale")]
    public void Of_two_topics_the_weightier_or_the_one_before_the_colon_wins(string prompt, string name) => Assert.Equal(name, Found(prompt));

    [Theory]
    [InlineData("Northeastern schedules")]
    [InlineData("A hundred zebras")]
    [InlineData("regenerate it")]
    [InlineData("surface tension")]
    [InlineData("quarks and gluons")]
    [InlineData("शुभकामनाएँ")]
    [InlineData("مرحبا سعيد")]
    public void A_word_that_only_resembles_a_topic_is_not_one(string prompt) => Assert.Null(Found(prompt));

    [Fact]
    public void A_topic_named_after_two_thousand_characters_is_not_looked_for() => Assert.Null(Found(new string('x', 2_000) + " Diwali"));

    static string? Found(string prompt) => Subject.Of(prompt).Topic?.Name;
}
