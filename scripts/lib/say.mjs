/** What the scripts say on the console. The program's own sentences stand in src/app/server/words/. */
const WORDS = {
  vi: {
    nodeTooOld: 'Máy này đang dùng Node {found}. Cần Node {needed} trở lên: hãy cài bản mới rồi chạy lại.',
    nodeForPlatform:
      'Trên loại máy này, chương trình cần Node 22.18 trở lên, nhưng máy đang dùng Node {found}. Hãy cài bản mới rồi chạy lại.',
    npmMissing: 'Không tìm thấy npm. Hãy cài Node cùng với npm rồi chạy lại.',
    installing: 'Đang cài các phần cần thiết (lần đầu mất khoảng một phút)…',
    installFailed:
      'Chưa cài được các phần cần thiết. Hãy xem thông báo của npm ở trên, kiểm tra kết nối mạng rồi chạy lại.',
    building: 'Đang chuẩn bị chương trình…',
    buildFailed: 'Chưa chuẩn bị được chương trình. Chi tiết ở các dòng trên.',
    usage: 'Cách dùng: npm run {script} -- TỆP',
    browserInstalling: 'Đang cài trình duyệt Chromium và poppler-utils để kiểm thử…',
    browserMissing:
      'Kiểm thử cần {missing}. Hãy cài bằng lệnh: apt-get install {missing} (hoặc đặt CHROMIUM_PATH nếu trình duyệt ở nơi khác).',
  },
  en: {
    nodeTooOld: 'This machine runs Node {found}. Node {needed} or newer is needed: install it and start again.',
    nodeForPlatform:
      'On this kind of machine the program needs Node 22.18 or newer; it runs Node {found}. Install it and start again.',
    npmMissing: 'npm was not found. Install Node together with npm and start again.',
    installing: 'Installing what is needed (about a minute the first time)…',
    installFailed: 'What is needed could not be installed. See what npm says above, check the network and start again.',
    building: 'Preparing the program…',
    buildFailed: 'The program could not be prepared. The lines above say why.',
    usage: 'Usage: npm run {script} -- FILE',
    browserInstalling: 'Installing Chromium and poppler-utils for the tests…',
    browserMissing:
      'The tests need {missing}. Install with: apt-get install {missing} (or set CHROMIUM_PATH if the browser is elsewhere).',
  },
}

export function say(key, facts = {}) {
  console.error(sentence(key, facts))
}

export function sentence(key, facts = {}) {
  const words = WORDS[process.env.CONSOLE_LANGUAGE === 'en' ? 'en' : 'vi']
  return words[key].replace(/\{(\w+)\}/g, (_all, name) => String(facts[name]))
}

/** Says why and ends with a code that is not 0. */
export function giveUp(key, facts) {
  say(key, facts)
  process.exit(1)
}
